import type { Command, CommandReply, Job, JobKey } from '@borealis/contracts';
import { desiredUnder } from '../jobs/wanted.js';
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
    default:
      return new Map();
  }
};

const wish = (state: CoreState, key: JobKey, as: (job: Job) => Job): Wishes => {
  const job = state.jobs.get(key);
  return new Map(job ? [[key, demandOf(state, as(job))]] : []);
};

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
