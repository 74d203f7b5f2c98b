import { isOpen, restartSettingsSchema } from '@borealis/contracts';
import type { Actor, Command, CommandReply, JobKey, Operation } from '@borealis/contracts';
import { applyJobs } from '../jobs/apply-jobs.js';
import { pruneRevisions } from '../jobs/prune-job.js';
import { outstandingOf } from '../operations/advance-counts.js';
import { closeOperation } from '../operations/close-operation.js';
import { lastApply } from '../operations/last-apply.js';
import { openOperation } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';
import { isReply, makeWay } from './make-way.js';
import { begun } from './refusal.js';
import { rollingRestart } from './restart-commands.js';

type ApplyJobs = Extract<Command, { kind: 'applyJobs' }>;

/** Takes in what a door defines; running tasks of a changed job are replaced where that is wanted. */
export const apply = (state: CoreState, command: ApplyJobs, actor: Actor, atMs: number): CommandReply => {
  const applied = applyJobs(state, command, atMs);
  pruneRevisions(state);
  const jobKeys = [...applied.created, ...applied.changed, ...applied.removed];
  const way = makeWay(state, { kind: 'apply', jobKeys }, actor, atMs);
  if (isReply(way)) return way;
  endOutdatedScales(state, atMs);
  const same = jobKeys.length === 0 ? takenInBy(state) : undefined;
  if (same) return begun(same, true);
  const total = Math.max(
    1,
    jobKeys.reduce((sum, key) => sum + outstandingOf(state, key), 0),
  );
  const operation = openOperation(state, { kind: 'apply', jobKeys, total, actor, wish: {} }, atMs);
  if (command.onChange === 'rolling') replaceOutdated(state, applied.revised, actor, atMs);
  return begun(
    jobKeys.length === 0 ? closeOperation(state, operation, 'succeeded', 'Nothing has changed.', atMs) : operation,
  );
};

/**
 * The operation that stands for the definitions as they are, when that did not fail: the same wish again joins it, however long ago it has
 * ended. Else every start of a host would leave another one, about nothing.
 */
const takenInBy = (state: CoreState): Operation | undefined => {
  const last = lastApply(state);
  return last && (isOpen(last) || last.state === 'succeeded') ? last : undefined;
};

/** What the environment has decided anew is no longer what somebody asked for before. */
const endOutdatedScales = (state: CoreState, atMs: number): void => {
  for (const open of [...state.openOperations.values()]) {
    const job = open.kind === 'scale' && open.jobKeys[0] !== undefined ? state.jobs.get(open.jobKeys[0]) : undefined;
    if (job && job.desired !== open.to)
      closeOperation(state, open, 'superseded', `${job.key} is defined with ${job.desired} instances now.`, atMs);
  }
};

const replaceOutdated = (state: CoreState, revised: readonly JobKey[], actor: Actor, atMs: number): void => {
  const jobKeys = revised.filter((key) => state.jobs.get(key)?.suspended === false);
  if (jobKeys.length === 0) return;
  const settings = restartSettingsSchema.parse({ onlyOutdated: true });
  const reason = 'Changed definition';
  rollingRestart(state, { kind: 'rollingRestart', jobKeys, settings, reason, whenBusy: 'queue' }, actor, atMs, false);
};
