import type { TaskId } from '@borealis/contracts';

/**
 * The questions to Mesos that are open. In a round everything we believe to be launched is asked about, batch after batch; who gets no
 * answer (the agent may not have registered again yet) is asked about anew, at growing distances.
 */
export class Reconciliation {
  /** Still to be asked about in this round. */
  queue: TaskId[] = [];
  readonly unanswered = new Set<TaskId>();
  waitMs = 0;
  /** When the next batch goes out, or the next repetition begins. */
  nextAtMs = Infinity;
  lastRoundAtMs = 0;
  lastImplicitAtMs = 0;

  answered(id: TaskId): void {
    if (this.unanswered.size > 0) this.unanswered.delete(id);
  }
}
