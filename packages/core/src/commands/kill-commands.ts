import type { Actor, Command, CommandReply, Job, JobKey, Task } from '@borealis/contracts';
import { openOperation } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';
import { isLaunched, isLive } from '../tasks/liveness.js';
import { endTask } from '../tasks/end-task.js';
import { isReply, makeWay } from './make-way.js';
import { begun, unknownJob, unknownTask } from './refusal.js';
import { sameKeys } from './restart-commands.js';
import { countRefusal } from './scale-commands.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export const killAll = (state: CoreState, command: Of<'killAll'>, actor: Actor, atMs: number): CommandReply => {
  const unknown = command.jobKeys?.find((key) => !state.jobs.has(key));
  if (unknown !== undefined) return unknownJob(state, unknown);
  const jobKeys = command.jobKeys ?? inOrder(state);
  const sameAs = (open: { jobKeys: readonly JobKey[] }): boolean => sameKeys(open.jobKeys, jobKeys);
  const way = makeWay(state, { kind: 'killAll', jobKeys, sameAs }, actor, atMs);
  if (isReply(way)) return way;
  const tasks = jobKeys.flatMap((key) => [...state.tasks.live(key).values()].filter(isLaunched));
  for (const task of tasks) if (task.killReason === undefined) endTask(state, task, 'killAll', atMs);
  const taskIds = tasks.map(({ id }) => id);
  return begun(
    openOperation(state, { kind: 'killAll', jobKeys, taskIds, total: tasks.length, actor, wish: command }, atMs),
  );
};

const inOrder = (state: CoreState): JobKey[] =>
  [...state.jobs.values()].sort((a, b) => a.position - b.position).map(({ key }) => key);

export const killTask = (state: CoreState, command: Of<'killTask'>, actor: Actor, atMs: number): CommandReply => {
  const task = state.tasks.get(command.taskId);
  if (!task) return killForeign(state, command, actor, atMs);
  const job = state.jobs.get(task.jobKey);
  if (!isLive(task) || !job) return unknownTask(state, command.taskId);
  // One that is on its way out already has no instance left to give up.
  const givesUp = command.scaleDown && task.instance < job.desired;
  const refusal = givesUp ? countRefusal(job, job.desired - 1) : undefined;
  if (refusal) return refusal;
  const asked = {
    kind: 'kill',
    jobKeys: [job.key],
    taskId: task.id,
    changesCount: givesUp,
    sameAs: ({ to }: { to?: number | undefined }) => !givesUp || to !== undefined,
  } as const;
  const way = makeWay(state, asked, actor, atMs);
  if (isReply(way)) return way;
  if (givesUp) giveUpSlot(state, job, task, atMs);
  const now = state.tasks.get(task.id) ?? task;
  if (givesUp || now.killReason === undefined) endTask(state, now, givesUp ? 'scaledDown' : 'killAll', atMs);
  const count = givesUp ? { from: job.desired, to: job.desired - 1 } : {};
  return begun(
    openOperation(
      state,
      { kind: 'kill', jobKeys: [job.key], taskIds: [task.id], total: 1, ...count, actor, wish: command },
      atMs,
    ),
  );
};

/** Slots are without gaps: the highest instance moves into the place of the one that goes, with all who stand there for each other. */
const giveUpSlot = (state: CoreState, job: Job, task: Task, atMs: number): void => {
  const last = job.desired - 1;
  const slots = state.tasks.live(job.key);
  const moves =
    task.instance === last ? [] : [[slots.in(task.instance), last] as const, [slots.in(last), task.instance] as const];
  for (const [moved, instance] of moves)
    for (const mover of moved) state.putTask({ ...mover, instance, updatedAtMs: atMs });
  state.putJob({ ...job, desired: last, updatedAtMs: atMs });
  // Also of a job that is on hold, whose slots nothing else empties.
  for (const stander of slots.in(last)) if (stander.id !== task.id) endTask(state, stander, 'scaledDown', atMs);
};

/** A task no job explains is ended only when somebody names it. */
const killForeign = (state: CoreState, command: Of<'killTask'>, actor: Actor, atMs: number): CommandReply => {
  const status = state.foreign.get(command.taskId);
  if (!status) return unknownTask(state, command.taskId);
  const asked = { kind: 'kill', jobKeys: [], taskId: command.taskId, sameAs: () => true } as const;
  const way = makeWay(state, asked, actor, atMs);
  if (isReply(way)) return way;
  state.call({
    kind: 'kill',
    taskId: command.taskId,
    ...(status.agentId === undefined ? {} : { agentId: status.agentId }),
  });
  const taskIds = [command.taskId];
  return begun(openOperation(state, { kind: 'kill', jobKeys: [], taskIds, total: 1, actor, wish: command }, atMs));
};
