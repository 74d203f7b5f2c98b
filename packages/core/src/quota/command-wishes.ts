import type { Command, CommandReply, Job, JobKey } from '@borealis/contracts';
import { desiredUnder } from '../jobs/wanted.js';
import { undoOf } from '../operations/undo.js';
import type { CoreState } from '../state/core-state.js';
import { quotaRefusal } from './check-quota.js';
import { demandOf } from './consumption.js';
import type { Demand } from './consumption.js';

type Refusal = Extract<CommandReply, { ok: false }>;
type Wishes = ReadonlyMap<JobKey, Demand>;

/** Refuses a command that asks for more than the quotas of the job roles it concerns leave. */
export const refusedByQuota = (state: CoreState, command: Command): Refusal | undefined =>
  state.quotas.size === 0 ? undefined : quotaRefusal(state, wishesOf(state, command));

/** What the jobs would take if the command were carried out; those that would take no more are left out. */
const wishesOf = (state: CoreState, command: Command): Wishes => {
  switch (command.kind) {
    case 'scale':
      return wish(state, command.jobKey, (job) => ({ ...job, desired: command.instances }));
    case 'resume':
      return wish(state, command.jobKey, (job) => ({ ...job, suspended: false, orphaned: false }));
    case 'applyJobs':
      return definedBy(state, command);
    case 'undo':
      return undone(state, command);
    case 'restartTask': {
      const key = state.tasks.get(command.taskId)?.jobKey;
      return command.settings?.method === 'surge' && key !== undefined ? surging(state, [key], 1) : new Map();
    }
    case 'rollingRestart': {
      const { settings, jobKeys = [...state.jobs.keys()] } = command;
      return settings?.method === 'surge' ? surging(state, jobKeys, settings.batchSize) : new Map();
    }
    default:
      return new Map();
  }
};

const wish = (state: CoreState, key: JobKey, as: (job: Job) => Job): Wishes => {
  const job = state.jobs.get(key);
  return new Map(job ? [[key, demandOf(state, as(job))]] : []);
};

const undone = (state: CoreState, { operationId }: Extract<Command, { kind: 'undo' }>): Wishes => {
  const operation = state.operations.get(operationId);
  const way = operation && undoOf(state, operation);
  return way && 'command' in way ? wishesOf(state, way.command) : new Map();
};

/** So many tasks of a job run beside those they take over from. Jobs take their turns, so each has to have room by itself. */
const surging = (state: CoreState, keys: readonly JobKey[], most: number): Wishes => {
  for (const key of keys) {
    const job = state.jobs.get(key);
    if (job && !leavesRoomForSurge(state, job, most)) return new Map([[key, withSurge(state, job, most)]]);
  }
  return new Map();
};

const withSurge = (state: CoreState, job: Job, most: number): Demand => {
  const demand = demandOf(state, job);
  return { ...demand, surge: demand.wanted === 'hold' ? 0 : Math.min(most, demand.wanted) };
};

/** Whether the quota leaves room for so many successors beside the tasks they take over from. */
export const leavesRoomForSurge = (state: CoreState, job: Job, most: number): boolean =>
  state.quotas.size === 0 || quotaRefusal(state, new Map([[job.key, withSurge(state, job, most)]])) === undefined;

/** Whether the quota leaves room for one more task beside the one it takes over from: others may have asked for it since the restart began. */
export const leavesRoomForSuccessor = (state: CoreState, job: Job): boolean =>
  state.quotas.size === 0 ||
  quotaRefusal(state, new Map([[job.key, { ...demandOf(state, job), successors: 1 }]])) === undefined;

const definedBy = (state: CoreState, command: Extract<Command, { kind: 'applyJobs' }>): Wishes => {
  const wishes = new Map<JobKey, Demand>();
  for (const definition of command.definitions) {
    const job = state.jobs.get(definition.key);
    const suspended = job?.suspended === true && !job.orphaned;
    wishes.set(definition.key, {
      definition,
      wanted: suspended ? 0 : desiredUnder(job, definition),
      template: definition.template,
    });
  }
  if (command.onRemoved === 'suspend') return wishes;
  for (const job of state.jobs.values())
    if (!wishes.has(job.key) && !job.definition.persistent) wishes.set(job.key, { ...demandOf(state, job), wanted: 0 });
  return wishes;
};
