import type { ExecutorInfo, Resource, TaskInfo } from '../wire.js';
import { healthCheckType } from './rules/check-rules.js';

/** What the master adds before a task goes out: the role into its resources, the type into its health check. */
export function filledInTask(task: TaskInfo, frameworkId: string, role: string): TaskInfo {
  const { healthCheck, executor } = task;
  const type = healthCheck ? healthCheckType(healthCheck) : undefined;
  return {
    ...task,
    resources: allocated(task.resources ?? [], role),
    ...(healthCheck && type !== undefined ? { healthCheck: { ...healthCheck, type } } : {}),
    ...(executor ? { executor: filledInExecutor(executor, frameworkId, role) } : {}),
  };
}

export function filledInExecutor(executor: ExecutorInfo, frameworkId: string, role: string): ExecutorInfo {
  return {
    ...executor,
    frameworkId: { value: frameworkId },
    resources: allocated(executor.resources ?? [], role),
  };
}

const allocated = (resources: readonly Resource[], role: string): Resource[] =>
  resources.map((resource) => ({ ...resource, allocationInfo: { role } }));
