import type { Task, TaskDetail, TaskId, TaskView } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isLive } from '../tasks/liveness.js';
import { calledOf } from '../tasks/called.js';
import { sumOf } from './resource-sums.js';

/** Launched from another revision than its job has now. What waits never is: it is launched from the newest. */
export const isOutdated = (state: CoreState, task: Task): boolean => {
  const job = state.jobs.get(task.jobKey);
  return job !== undefined && job.revisionId !== task.revisionId;
};

export const taskViewOf = (state: CoreState, task: Task): TaskView => {
  const revision = state.revisionOf(task);
  const replacedBy = successorOf(state, task);
  return {
    id: task.id,
    jobKey: task.jobKey,
    instanceName: calledOf(task),
    instance: task.instance,
    state: task.state,
    healthy: task.healthy,
    hasHealthCheck: revision?.template.healthCheck !== undefined,
    outdated: isOutdated(state, task),
    revisionId: task.revisionId,
    ports: task.ports,
    resources: sumOf(revision?.template.resources),
    failures: task.failures,
    createdAtMs: task.createdAtMs,
    updatedAtMs: task.updatedAtMs,
    ...optional(task),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
};

/** Only a task a restart works on can have one, so the search is short. */
const successorOf = (state: CoreState, task: Task): TaskId | undefined => {
  for (const open of state.openOperations.values()) {
    const step = open.inWork?.find(({ taskId }) => taskId === task.id);
    const successor = state.tasks.get(step?.successor);
    if (successor && isLive(successor)) return successor.id;
  }
  return undefined;
};

const shown = [
  'mesosState',
  'agentId',
  'hostname',
  'agentIp',
  'replaces',
  'reservedPlace',
  'notBeforeMs',
  'message',
  'reason',
  'runningAtMs',
  'endedAtMs',
] as const;

const optional = (task: Task): Partial<Pick<Task, (typeof shown)[number]>> =>
  Object.fromEntries(shown.filter((key) => task[key] !== undefined).map((key) => [key, task[key]]));

export const taskDetailOf = (state: CoreState, task: Task): TaskDetail => ({
  ...taskViewOf(state, task),
  history: task.history,
});
