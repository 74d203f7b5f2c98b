import { isIPv6 } from 'node:net';
import type { ReportedExecutor, ReportedTask } from '../protocol.js';
import { Protocol, TaskState, idText } from '../wire.js';
import type { TaskStatus } from '../wire.js';
import type { HeldFramework } from './held-framework.js';
import type { StatusDraft } from './task-run.js';

export interface StatusOrigin {
  readonly agentId: string;
  readonly ip: string;
  readonly taskId: string;
  readonly executorId: string;
  /** Absent for a task the agent never had. */
  readonly containerId: string | undefined;
}

/** The draft with all that Mesos fills in on the way. */
export function statusOf(draft: StatusDraft, uuid: Uint8Array, origin: StatusOrigin): TaskStatus {
  const { state, source, reason, message, healthy, checkStatus, pid, addresses, limitation } = draft;
  return {
    taskId: { value: origin.taskId },
    state,
    source,
    agentId: { value: origin.agentId },
    executorId: { value: origin.executorId },
    timestamp: Date.now() / 1000,
    uuid,
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(healthy === undefined ? {} : { healthy }),
    ...(checkStatus === undefined ? {} : { checkStatus }),
    ...(limitation === undefined ? {} : { limitation }),
    containerStatus: {
      ...(origin.containerId === undefined ? {} : { containerId: { value: origin.containerId } }),
      networkInfos: [{ ipAddresses: (addresses ?? [origin.ip]).map(ipAddressOf) }],
      ...(pid === undefined ? {} : { executorPid: pid }),
    },
  };
}

const ipAddressOf = (ipAddress: string): { protocol: Protocol; ipAddress: string } => ({
  protocol: isIPv6(ipAddress) ? Protocol.IPv6 : Protocol.IPv4,
  ipAddress,
});

/** What the agent adds to an update of an executor. */
export function forwardedStatus(status: TaskStatus, origin: Omit<StatusOrigin, 'taskId'>): TaskStatus {
  const own = status.containerStatus;
  return {
    ...status,
    agentId: { value: origin.agentId },
    executorId: { value: origin.executorId },
    timestamp: status.timestamp ? status.timestamp : Date.now() / 1000,
    containerStatus: {
      ...own,
      ...(own?.containerId || origin.containerId === undefined ? {} : { containerId: { value: origin.containerId } }),
      networkInfos: own?.networkInfos?.length
        ? own.networkInfos
        : [{ ipAddresses: [{ protocol: Protocol.IPv4, ipAddress: origin.ip }] }],
    },
  };
}

/** Every task as the agent tells it to a master it comes back to. */
export function reportOf(held: Iterable<HeldFramework>): readonly ReportedTask[] {
  return [...held].flatMap(({ info, runs, executors, streams }) => {
    const executorTasks = [...executors.values()].flatMap((executor) => [...executor.tasks.values()]);
    const tasks = [
      ...[...runs.values()].map(({ task, role }) => ({ task, role })),
      ...executorTasks.map((task) => ({ task: task.info, role: task.role })),
    ];
    return tasks.map(({ task, role }) => {
      const stream = streams.get(idText(task.taskId));
      return {
        framework: info,
        task,
        role,
        latestState: stream?.latest?.status.state ?? TaskState.TASK_STAGING,
        status: stream?.sent?.status,
      };
    });
  });
}

/** The executors that live, told the same way. */
export function executorReportOf(held: Iterable<HeldFramework>): readonly ReportedExecutor[] {
  return [...held].flatMap(({ info, executors }) =>
    [...executors.values()]
      .filter((executor) => !executor.isOver)
      .map((executor) => ({ framework: info, executor: executor.info, role: executor.role })),
  );
}
