import {
  asJobKey,
  asRevisionId,
  counted,
  isTerminal,
  isWaiting,
  maximumInstances,
  taskLabels,
} from '@borealis/contracts';
import type { Job, JobKey, KnownTask, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { endTask } from './end-task.js';
import { verdictOf } from './status-table.js';

/**
 * Gives tasks that were found at the master, while the store knew nothing of them, back to their jobs by the labels they carry. Called when
 * tasks were found and when jobs are defined, whichever comes first. What no job explains is foreign: shown, left alone, and looked at again for
 * jobs that are `created`. Of a suspended job nobody wants any; what runs of it is not ended on a guess.
 */
export const adoptTasks = (state: CoreState, atMs: number, created: readonly JobKey[] = []): void => {
  if (state.jobs.size === 0) return;
  const { unclaimed, knewOurs } = state.discovery;
  state.discovery.unclaimed = [];
  for (const known of unclaimed) giveBack(state, known, knewOurs, atMs);
  if (state.foreign.size === 0 || created.length === 0) return;
  const keys = new Set<string | undefined>(created);
  // Somebody may have seen them, and counts on their being left alone: they get free places only.
  for (const known of labelledAmong(state.foreign))
    if (keys.has(known.labels[taskLabels.jobKey])) giveBack(state, known, true, atMs);
};

/** Those the master has told about already: an update alone carries no labels. */
const labelledAmong = (foreign: CoreState['foreign']): KnownTask[] =>
  [...foreign.values()].flatMap(({ agentId, name, ports, labels, ...rest }) =>
    agentId === undefined || name === undefined || ports === undefined || labels === undefined
      ? []
      : [{ ...rest, agentId, name, ports, labels }],
  );

const giveBack = (state: CoreState, known: KnownTask, freeOnly: boolean, atMs: number): void => {
  const job = state.jobs.get(asJobKey(known.labels[taskLabels.jobKey] ?? ''));
  const instance = Number(known.labels[taskLabels.instance]);
  if (state.tasks.get(known.taskId) || isTerminal(verdictOf(known).to)) return;
  if (job && isInstance(instance) && !job.suspended && (!freeOnly || isFree(state, job, instance)))
    adopt(state, job, instance, known, atMs);
  else state.foreign.set(known.taskId, known);
};

/** A label may say anything: the wanted count is never raised to more than a job may have. */
const isInstance = (instance: number): boolean =>
  Number.isInteger(instance) && instance >= 0 && instance < maximumInstances;

/** When we knew our tasks all the time: nobody is there yet, and somebody wants as many. */
const isFree = (state: CoreState, job: Job, instance: number): boolean =>
  instance < job.desired &&
  !state.tasks
    .live(job.key)
    .in(instance)
    .some(({ state: at }) => !isWaiting(at));

const adopt = (state: CoreState, job: Job, instance: number, known: KnownTask, atMs: number): void => {
  const others = state.tasks.live(job.key).in(instance);
  for (const other of others) if (isWaiting(other.state)) endTask(state, other, 'replaced', atMs);
  // The database was lost in the middle of a restart: one of the two takes over as soon as it is up, as it would have.
  const twin = others.findLast(({ state: at }) => !isWaiting(at));
  state.foreign.delete(known.taskId);
  const task = taskOf(state, job, instance, known, atMs);
  state.putTask(twin === undefined ? task : { ...task, replaces: twin.id });
  // Nobody knows how many an operator had asked for: a task that runs is not killed on a guess.
  if (instance >= job.desired && job.definition.instances === job.desired) cover(state, job, instance);
  else if (instance >= job.desired) state.putJob({ ...job, desired: instance + 1 });
  state.remark({
    level: 'info',
    message: `Adopted ${known.taskId}, which was running.`,
    jobKey: job.key,
    taskId: known.taskId,
  });
};

const cover = (state: CoreState, job: Job, instance: number): void => {
  state.putJob({ ...job, desired: instance + 1 });
  state.remark({
    level: 'warn',
    message: `${job.key} is defined with ${counted(job.definition.instances, 'instance')}, but instance ${instance + 1} is running: the wanted count is raised to ${instance + 1}. Scale it down if that is not wanted.`,
    jobKey: job.key,
  });
};

const taskOf = (state: CoreState, job: Job, instance: number, known: KnownTask, atMs: number): Task => {
  const current = state.revisions.get(job.revisionId);
  const same = current !== undefined && known.labels[taskLabels.templateHash] === current.hash;
  const meaning = verdictOf(known).to;
  return {
    id: known.taskId,
    jobKey: job.key,
    instance,
    // An unknown template gets a revision id of its own, which makes the task outdated.
    revisionId: same
      ? job.revisionId
      : asRevisionId(`${job.key}@${known.labels[taskLabels.templateHash] ?? 'unknown'}`),
    state: meaning,
    mesosState: known.state,
    healthy: known.healthy ?? null,
    agentId: known.agentId,
    ...(known.hostname === undefined ? {} : { hostname: known.hostname }),
    ...(known.agentIp === undefined ? {} : { agentIp: known.agentIp }),
    ports: [...known.ports],
    failures: 0,
    createdAtMs: atMs,
    assignedAtMs: atMs,
    ...(meaning === 'RUNNING' ? { runningAtMs: atMs } : {}),
    updatedAtMs: atMs,
    history: [{ atMs, state: meaning, message: 'Adopted: it was running while the database knew nothing of it.' }],
  };
};
