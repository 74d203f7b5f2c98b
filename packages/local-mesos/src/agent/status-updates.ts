import type { ExecutorTask } from '../executor/index.js';
import { newUuid } from '../new-uuid.js';
import { addToHistory } from '../status-history.js';
import { idText, isTerminal } from '../wire.js';
import type { TaskState, TaskStatus } from '../wire.js';
import type { Counters } from './counters.js';
import type { HeldFramework, ReliableStatus } from './held-framework.js';
import { statusOf } from './reporting.js';
import type { StatusOrigin } from './reporting.js';
import { StatusStream } from './status-stream.js';
import type { RetryTimes } from './status-stream.js';
import type { StatusDraft } from './task-run.js';

export interface StatusUpdatesParts {
  readonly retry: RetryTimes;
  readonly counters: Counters;
  /** The task of an executor; a command task is a run and has no other owner. */
  readonly executorTaskOf: (held: HeldFramework, taskId: string) => ExecutorTask | undefined;
  /** Where an update about a task comes from. */
  readonly originOf: (held: HeldFramework, taskId: string) => StatusOrigin;
  /** What is said instead, if anything. */
  readonly revised: (held: HeldFramework, status: TaskStatus) => TaskStatus;
  /** To the master, if it can be reached; an update that cannot go now is repeated later. */
  readonly send: (frameworkId: string, status: TaskStatus, latest: TaskState) => void;
}

/** The reliable updates of an agent's tasks: one stream each. */
export class StatusUpdates {
  constructor(private readonly parts: StatusUpdatesParts) {}

  tell(held: HeldFramework, taskId: string, draft: StatusDraft): void {
    const uuid = newUuid();
    this.push(held, taskId, { uuid, status: statusOf(draft, uuid, this.parts.originOf(held, taskId)) });
  }

  push(held: HeldFramework, taskId: string, { uuid, status }: ReliableStatus): void {
    const update = { uuid, status: this.parts.revised(held, status) };
    this.parts.counters.addUpdate(update.status);
    const history = held.runs.get(taskId)?.statuses ?? this.parts.executorTaskOf(held, taskId)?.statuses;
    if (history !== undefined) addToHistory(history, update.status);
    this.#streamOf(held, taskId).push(update);
  }

  /** True when a terminal update was acknowledged: nothing of the task is left to be told. */
  acknowledge(held: HeldFramework, taskId: string, uuid: Uint8Array): boolean {
    const acknowledged = held.streams.get(taskId)?.acknowledge(uuid);
    if (acknowledged === undefined || !isTerminal(acknowledged.status.state)) return false;
    held.streams.delete(taskId);
    return true;
  }

  #streamOf(held: HeldFramework, taskId: string): StatusStream<ReliableStatus> {
    const known = held.streams.get(taskId);
    if (known !== undefined) return known;
    const stream: StatusStream<ReliableStatus> = new StatusStream(this.parts.retry, ({ status }) =>
      this.parts.send(idText(held.info.id), status, stream.latest?.status.state ?? status.state),
    );
    held.streams.set(taskId, stream);
    return stream;
  }
}
