import type { Actor, Command, CommandReply, Job, JobKey, Operation, Task } from '@borealis/contracts';
import { openOperation, running } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';
import { isLaunched, isLive } from '../state/core-state.js';
import { endTask } from '../tasks/end-task.js';
import { begun, busy, refused, unknownJob, unknownTask } from './refusal.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const restarts = (operation: Operation): boolean => operation.kind === 'restart' || operation.kind === 'rollingRestart';

export const restartTask = (state: CoreState, command: Of<'restartTask'>, actor: Actor, atMs: number): CommandReply => {
  const task = state.tasks.get(command.taskId);
  if (!task || !isLive(task)) return unknownTask(state, command.taskId);
  const same = running(state).find(
    (operation) => restarts(operation) && operation.taskIds.slice(operation.cursor).includes(task.id),
  );
  if (same) return begun(same, true);
  if (task.replaces !== undefined) {
    const under = running(state).find(
      (operation) => restarts(operation) && operation.taskIds[operation.cursor] === task.replaces,
    );
    if (under) return busy(under, task.jobKey);
  }
  return begun(
    openOperation(
      state,
      { kind: 'restart', jobKeys: [task.jobKey], taskIds: [task.id], total: 1, actor, reason: command.reason },
      atMs,
    ),
  );
};

export const rollingRestart = (
  state: CoreState,
  command: Of<'rollingRestart'>,
  actor: Actor,
  atMs: number,
): CommandReply => {
  const jobs = jobsOf(state, command.jobKeys);
  if (!Array.isArray(jobs)) return jobs;
  const keys = jobs.map(({ key }) => key);
  for (const operation of running(state)) {
    if (operation.kind !== 'rollingRestart' || !operation.jobKeys.some((key) => keys.includes(key))) continue;
    const same = operation.jobKeys.length === keys.length && keys.every((key) => operation.jobKeys.includes(key));
    return same ? begun(operation, true) : busy(operation, operation.jobKeys.find((key) => keys.includes(key)) ?? '');
  }
  const tasks = jobs.flatMap((job) => restartOrder(state, job));
  const total = tasks.length;
  return begun(
    openOperation(
      state,
      {
        kind: 'rollingRestart',
        jobKeys: keys,
        taskIds: tasks.map(({ id }) => id),
        total,
        steps: total,
        actor,
        reason: command.reason,
      },
      atMs,
    ),
  );
};

/** Launched tasks, the highest instance first. */
const restartOrder = (state: CoreState, job: Job): Task[] =>
  [...state.tasks.live(job.key).values()]
    .filter((task) => isLaunched(task) && task.killReason === undefined)
    .sort((a, b) => b.instance - a.instance);

export const killAll = (state: CoreState, command: Of<'killAll'>, actor: Actor, atMs: number): CommandReply => {
  const jobs = jobsOf(state, command.jobKeys);
  if (!Array.isArray(jobs)) return jobs;
  const keys = jobs.map(({ key }) => key);
  const same = running(state).find(
    ({ kind, jobKeys }) =>
      kind === 'killAll' && jobKeys.length === keys.length && keys.every((key) => jobKeys.includes(key)),
  );
  if (same) return begun(same, true);
  const tasks = jobs.flatMap((job) => [...state.tasks.live(job.key).values()].filter(isLaunched));
  for (const task of tasks) if (task.state !== 'KILLING') endTask(state, task, 'killAll', atMs);
  return begun(
    openOperation(
      state,
      {
        kind: 'killAll',
        jobKeys: keys,
        taskIds: tasks.map(({ id }) => id),
        total: tasks.length,
        actor,
        reason: command.reason,
      },
      atMs,
    ),
  );
};

export const killTask = (state: CoreState, command: Of<'killTask'>, actor: Actor, atMs: number): CommandReply => {
  const task = state.tasks.get(command.taskId);
  if (!task) return killForeign(state, command, actor, atMs);
  const job = state.jobs.get(task.jobKey);
  if (!isLive(task) || !job) return unknownTask(state, command.taskId);
  const same = running(state).find(({ kind, taskIds }) => kind === 'kill' && taskIds[0] === task.id);
  if (same) return begun(same, true);
  if (command.scaleDown) {
    const instances = job.desired - 1;
    if (!job.definition.allowScaling) return refused('BOREALIS_SCALING_NOT_ALLOWED', { job: job.key });
    if (instances < job.definition.minimumInstances)
      return refused('BOREALIS_BELOW_MINIMUM', { job: job.key, instances, minimum: job.definition.minimumInstances });
    giveUpSlot(state, job, task, atMs);
  }
  const current = state.tasks.get(task.id) ?? task;
  endTask(state, current, command.scaleDown ? 'scaledDown' : 'killAll', atMs);
  return begun(
    openOperation(
      state,
      { kind: 'kill', jobKeys: [job.key], taskIds: [task.id], total: 1, actor, reason: command.reason },
      atMs,
    ),
  );
};

/** Slots are without gaps: the highest instance moves into the place of the one that goes. */
const giveUpSlot = (state: CoreState, job: Job, task: Task, atMs: number): void => {
  const last = job.desired - 1;
  const movers = [...state.tasks.live(job.key).values()].filter(
    ({ instance }) => instance === last && task.instance !== last,
  );
  if (task.instance !== last) {
    state.putTask({ ...task, instance: last, updatedAtMs: atMs });
    for (const mover of movers) state.putTask({ ...mover, instance: task.instance, updatedAtMs: atMs });
  }
  state.putJob({ ...job, desired: last, updatedAtMs: atMs });
};

/** A task no job explains is ended only when somebody names it. */
const killForeign = (state: CoreState, command: Of<'killTask'>, actor: Actor, atMs: number): CommandReply => {
  const status = state.foreign.get(command.taskId);
  if (!status) return unknownTask(state, command.taskId);
  state.call({
    kind: 'kill',
    taskId: command.taskId,
    ...(status.agentId === undefined ? {} : { agentId: status.agentId }),
  });
  return begun(
    openOperation(
      state,
      { kind: 'kill', jobKeys: [], taskIds: [command.taskId], total: 1, actor, reason: command.reason },
      atMs,
    ),
  );
};

const jobsOf = (state: CoreState, keys: readonly JobKey[] | undefined): Job[] | CommandReply => {
  const unknown = keys?.find((key) => !state.jobs.has(key));
  if (unknown !== undefined) return unknownJob(state, unknown);
  return keys
    ? keys.map((key) => state.jobs.get(key)!)
    : [...state.jobs.values()].sort((a, b) => a.position - b.position);
};
