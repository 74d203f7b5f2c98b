import { restartSettingsSchema } from '@borealis/contracts';
import type { Actor, Command, CommandReply, Job, JobKey, RestartSettings, Task } from '@borealis/contracts';
import { openOperation } from '../operations/open-operation.js';
import { mayTakeMs, restartOrder } from '../operations/restart/index.js';
import type { CoreState } from '../state/core-state.js';
import { canonicalJson } from '../state/identity.js';
import { isLive } from '../tasks/liveness.js';
import { isReply, makeWay } from './make-way.js';
import { begun, busy, suspended, unknownJob, unknownTask } from './refusal.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const asUsual: RestartSettings = restartSettingsSchema.parse({});

export const restartTask = (state: CoreState, command: Of<'restartTask'>, actor: Actor, atMs: number): CommandReply => {
  const task = state.tasks.get(command.taskId);
  if (!task || !isLive(task)) return unknownTask(state, command.taskId);
  const asked = { kind: 'restart', jobKeys: [task.jobKey], taskId: task.id } as const;
  const way = makeWay(state, asked, actor, atMs);
  if (isReply(way)) return way;
  const under = takeoverOf(state, task);
  if (under) return busy(under, asked.jobKeys);
  const settings = command.settings ?? asUsual;
  return begun(
    openOperation(
      state,
      {
        kind: 'restart',
        jobKeys: asked.jobKeys,
        taskIds: [task.id],
        total: 1,
        settings,
        mayTakeMs: mayTakeMs(state, settings, 1),
        actor,
        wish: command,
        ...way,
      },
      atMs,
    ),
  );
};

/** The restart that has made this task to take over from another: it is not restarted before that is done. */
const takeoverOf = (state: CoreState, task: Task) => {
  if (task.replaces === undefined) return undefined;
  for (const open of state.openOperations.values())
    if ((open.inWork ?? []).some(({ successor }) => successor === task.id)) return open;
  return undefined;
};

export const rollingRestart = (
  state: CoreState,
  command: Of<'rollingRestart'>,
  actor: Actor,
  atMs: number,
  /** A changed definition is not carried out by a restart that was begun before it. */
  mayJoin = true,
): CommandReply => {
  const jobs = jobsOf(state, command.jobKeys);
  if (!Array.isArray(jobs)) return jobs;
  const jobKeys = jobs.map(({ key }) => key);
  const settings = command.settings ?? asUsual;
  const sameAs = (open: { jobKeys: readonly JobKey[]; settings?: RestartSettings | undefined }): boolean =>
    mayJoin && sameKeys(open.jobKeys, jobKeys) && canonicalJson(open.settings ?? asUsual) === canonicalJson(settings);
  const patient = command.whenBusy === 'queue';
  const way = makeWay(state, { kind: 'rollingRestart', jobKeys, sameAs, patient }, actor, atMs);
  if (isReply(way)) return way;
  const tasks = restartOrder(state, jobs);
  return begun(
    openOperation(
      state,
      {
        kind: 'rollingRestart',
        jobKeys,
        // What waits for its turn finds its tasks when it begins.
        taskIds: way.after ? [] : tasks.map(({ id }) => id),
        total: tasks.length,
        settings,
        mayTakeMs: mayTakeMs(state, settings, tasks.length),
        actor,
        wish: command,
        ...way,
      },
      atMs,
    ),
  );
};

export const sameKeys = (some: readonly JobKey[], others: readonly JobKey[]): boolean =>
  some.length === others.length && some.every((key) => others.includes(key));

/** Those named, or all that are not suspended. */
const jobsOf = (state: CoreState, keys: readonly JobKey[] | undefined): Job[] | CommandReply => {
  if (keys === undefined) return [...state.jobs.values()].filter((job) => !job.suspended);
  const jobs: Job[] = [];
  for (const key of keys) {
    const job = state.jobs.get(key);
    if (!job) return unknownJob(state, key);
    if (job.suspended) return suspended(job);
    jobs.push(job);
  }
  return jobs;
};
