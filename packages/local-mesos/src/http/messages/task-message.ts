import type { TaskRecord } from '../../master/index.js';
import type { Task, TaskStatus } from '../../wire.js';
import { resourceMessages } from './resource-messages.js';

/** A task of the master's books, or of an agent. */
type ToldTask = Pick<TaskRecord, 'id' | 'info' | 'agentId' | 'role' | 'held' | 'state' | 'sentState' | 'sentUuid'> & {
  readonly framework: { readonly id: string };
  readonly statuses: readonly TaskStatus[];
};

export function taskMessage(task: ToldTask): Task {
  const { info, statuses, sentUuid } = task;
  const user = info.command?.user ?? info.executor?.command?.user;
  return {
    name: info.name,
    taskId: { value: task.id },
    frameworkId: { value: task.framework.id },
    // A command task has none: its executor is the agent's own.
    ...(info.executor ? { executorId: info.executor.executorId } : {}),
    agentId: { value: task.agentId },
    state: task.state,
    resources: resourceMessages(task.held, task.role),
    statuses: [...statuses],
    ...(statuses.length === 0 ? {} : { statusUpdateState: task.sentState }),
    ...(sentUuid ? { statusUpdateUuid: sentUuid } : {}),
    ...(info.labels ? { labels: info.labels } : {}),
    ...(info.discovery ? { discovery: info.discovery } : {}),
    ...(info.container ? { container: info.container } : {}),
    ...(info.healthCheck ? { healthCheck: info.healthCheck } : {}),
    ...(info.killPolicy ? { killPolicy: info.killPolicy } : {}),
    ...(user ? { user } : {}),
    ...(info.limits ? { limits: info.limits } : {}),
  };
}
