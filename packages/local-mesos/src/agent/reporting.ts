import type { ReportedTask } from '../protocol.js';
import { Protocol, TaskState } from '../wire.js';
import type { FrameworkInfo, TaskStatus } from '../wire.js';
import type { StatusStream } from './status-stream.js';
import type { StatusDraft, TaskRun } from './task-run.js';

/** An update on its way until somebody acknowledges its uuid. */
export interface ReliableStatus {
  readonly uuid: Uint8Array;
  readonly status: TaskStatus;
}

/** What an agent has of one framework. */
export interface HeldFramework {
  info: FrameworkInfo;
  readonly runs: Map<string, TaskRun>;
  readonly streams: Map<string, StatusStream<ReliableStatus>>;
}

export interface StatusOrigin {
  readonly agentId: string;
  readonly ip: string;
  readonly taskId: string;
  /** Absent for a task the agent never had. */
  readonly containerId: string | undefined;
}

/** The draft with all that Mesos fills in on the way. */
export function statusOf(draft: StatusDraft, uuid: Uint8Array, origin: StatusOrigin): TaskStatus {
  const { state, source, reason, message, healthy, pid } = draft;
  return {
    taskId: { value: origin.taskId },
    state,
    source,
    agentId: { value: origin.agentId },
    // The executor of a command task is the agent's own and has the id of the task.
    executorId: { value: origin.taskId },
    timestamp: Date.now() / 1000,
    uuid,
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(healthy === undefined ? {} : { healthy }),
    containerStatus: {
      ...(origin.containerId === undefined ? {} : { containerId: { value: origin.containerId } }),
      networkInfos: [{ ipAddresses: [{ protocol: Protocol.IPv4, ipAddress: origin.ip }] }],
      ...(pid === undefined ? {} : { executorPid: pid }),
    },
  };
}

/** Every task as the agent tells it to a master it comes back to. */
export function reportOf(held: Iterable<HeldFramework>): readonly ReportedTask[] {
  return [...held].flatMap(({ info, runs, streams }) =>
    [...runs].map(([taskId, run]) => {
      const stream = streams.get(taskId);
      return {
        framework: info,
        task: run.task,
        role: run.role,
        latestState: stream?.latest?.status.state ?? TaskState.TASK_STAGING,
        status: stream?.sent?.status,
      };
    }),
  );
}
