import type { TaskState, TaskStatus } from '../wire.js';
import { Reason } from '../wire.js';
import type { FrameworkRecord } from './framework-record.js';
import type { AgentRecord, TaskRecord } from './records.js';

/** What happened in the cluster, told when the books have it already. The records go on changing: read them at once. */
export type Happening =
  | { readonly kind: 'task added'; readonly task: TaskRecord }
  | { readonly kind: 'task updated'; readonly task: TaskRecord; readonly status: TaskStatus }
  | {
      readonly kind: 'framework added' | 'framework updated' | 'framework removed';
      readonly framework: FrameworkRecord;
    }
  | { readonly kind: 'agent added' | 'agent removed'; readonly agent: AgentRecord };

export type Observer = (happening: Happening) => void;

/** Tells those who watch the cluster. An agent that is unreachable or marked gone was not removed: nothing is told. */
export class Happenings {
  readonly #observers = new Set<Observer>();

  /** The function it returns ends the watching. */
  observe(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => void this.#observers.delete(observer);
  }

  tell(happening: Happening): void {
    for (const observer of this.#observers) observer(happening);
  }
}

/** Whether those who watch hear of a status: when it brings another state, and when it is the result of a check. */
export const isNews = (before: TaskState, status: TaskStatus): boolean =>
  status.state !== before ||
  status.reason === Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED ||
  status.reason === Reason.REASON_TASK_CHECK_STATUS_UPDATED;
