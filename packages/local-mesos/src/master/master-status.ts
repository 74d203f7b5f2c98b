import { Source } from '../wire.js';
import type { Event, Reason, TaskState, TaskStatus } from '../wire.js';
import { EventType } from '../wire.js';
import type { TaskRecord } from './records.js';

export interface MasterStatus {
  readonly taskId: string;
  readonly state: TaskState;
  readonly reason: Reason;
  readonly message: string;
  readonly agentId?: string | undefined;
  readonly unreachableMs?: number | undefined;
  /** Whose executor, health and container are told along. */
  readonly task?: TaskRecord | undefined;
}

/** A status of the master itself: without uuid, so there is nothing to acknowledge. */
export function masterStatus(status: MasterStatus): TaskStatus {
  const latest = status.task?.statuses.at(-1);
  return {
    taskId: { value: status.taskId },
    state: status.state,
    source: Source.SOURCE_MASTER,
    reason: status.reason,
    message: status.message,
    timestamp: Date.now() / 1000,
    ...(status.agentId === undefined || status.agentId === '' ? {} : { agentId: { value: status.agentId } }),
    ...(status.unreachableMs === undefined ? {} : { unreachableTime: { nanoseconds: status.unreachableMs * 1e6 } }),
    ...(latest?.executorId ? { executorId: latest.executorId } : {}),
    ...(latest?.healthy === null || latest?.healthy === undefined ? {} : { healthy: latest.healthy }),
    ...(latest?.checkStatus ? { checkStatus: latest.checkStatus } : {}),
    ...(latest?.containerStatus ? { containerStatus: latest.containerStatus } : {}),
  };
}

export const updateEvent = (status: TaskStatus): Event => ({ type: EventType.UPDATE, update: { status } });
