import { Reason, isTerminal } from '../wire.js';
import type { TaskState, TaskStatus } from '../wire.js';

type Counted = 'statusUpdates' | 'launchErrors' | 'messagesSent' | 'messagesDropped' | 'executorsTerminated';

/** What an agent counts of its life, for those who watch it. */
export class Counters {
  readonly #counts = new Map<Counted, number>();
  readonly #ends = new Map<TaskState, number>();

  add(what: Counted): void {
    this.#counts.set(what, this.of(what) + 1);
  }

  of(what: Counted): number {
    return this.#counts.get(what) ?? 0;
  }

  addUpdate({ state, reason }: TaskStatus): void {
    this.add('statusUpdates');
    if (reason === Reason.REASON_CONTAINER_LAUNCH_FAILED) this.add('launchErrors');
    if (isTerminal(state)) this.#ends.set(state, this.endsIn(state) + 1);
  }

  /** How many tasks ended so. */
  endsIn(state: TaskState): number {
    return this.#ends.get(state) ?? 0;
  }
}
