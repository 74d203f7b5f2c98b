import { isOpen, isTerminal } from '@borealis/contracts';
import type { Job, Task } from '@borealis/contracts';
import type { World } from '../run/world.js';
import { couldRun } from './could-run.js';

/** Undefined when all is as wanted: each job has what it wants or says why not, and nothing is under way. Else what is not. */
export const unsettled = (world: World): string | undefined => {
  const { host, cluster } = world;
  if (!host?.alive || !world.connection?.isUp) return 'the host is not on line';
  const { core } = host;
  if (core.hasMore) return 'something is left for the next decision';
  for (const { id, kind, state } of core.operations()) if (isOpen({ state })) return `${kind} ${id} is ${state}`;
  for (const job of core.jobs()) {
    const why = unsettledJob(world, job);
    if (why !== undefined) return `${job.key}: ${why}`;
  }
  const foreign = new Set(core.foreignTasks().map(({ taskId }) => taskId));
  for (const taskId of cluster.running.keys()) {
    const task = core.task(taskId);
    if (task ? isTerminal(task.state) : !foreign.has(taskId))
      return `${taskId} runs, and the core takes it for ${task?.state ?? 'nothing'}`;
  }
  return undefined;
};

const unsettledJob = (world: World, job: Job): string | undefined => {
  const core = world.host!.core;
  const tasks = core.tasks({ jobKey: job.key, ended: true });
  const live = tasks.filter(({ state }) => !isTerminal(state));
  for (const task of live) {
    const why = unsettledTask(world, job, task);
    if (why !== undefined) return why;
  }
  if (job.orphaned && job.desired > 0) return undefined;
  const wanted = job.suspended ? 0 : job.desired;
  const taken = new Map<number, number>();
  for (const { instance } of live) taken.set(instance, (taken.get(instance) ?? 0) + 1);
  for (let instance = 0; instance < wanted; instance++) {
    const count = taken.get(instance) ?? 0;
    if (count > 1) return `instance ${instance} has ${count} tasks`;
    if (count === 0 && job.definition.restart.mode === 'always') return `instance ${instance} has no task`;
  }
  const surplus = live.find(({ instance }) => instance >= wanted);
  return surplus && `${surplus.id} is one too many`;
};

const unsettledTask = (world: World, job: Job, task: Task): string | undefined => {
  const core = world.host!.core;
  if (task.state === 'PENDING') {
    const place = couldRun(world, job, task);
    if (place !== undefined) return `${task.id} waits (${core.pending(job.key)?.sentence}), though ${place} has room`;
    return core.pending(job.key)?.sentence ? undefined : `${task.id} waits and nothing says why`;
  }
  // However long, where its job says so; and its agent may be gone for good without anybody having told.
  const isWaitedFor = task.state === 'PARTITIONED' && job.definition.partition?.reschedule === false;
  if (isWaitedFor && !world.cluster.running.has(task.id)) return undefined;
  if (task.state !== 'RUNNING') return `${task.id} is ${task.state}`;
  return world.cluster.running.has(task.id) ? undefined : `${task.id} is taken for RUNNING, but does not run`;
};
