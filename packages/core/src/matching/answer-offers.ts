import type { OfferId, TaskLaunch } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isWorthHolding } from './hold-offers.js';
import type { Candidate } from './pool/index.js';
import { rulesOf } from './rules/index.js';

/** Sends what was launched from the offers at hand. What was not used is held while something is about to need it, else declined. */
export const answerOffers = (state: CoreState, atMs: number): void => {
  const declines = new Map<number, OfferId[]>();
  const holds = isWorthHolding(state, atMs);
  for (const candidate of state.pool.all()) {
    const wanted = candidate.launches.filter((launch) => isStillWanted(state, launch));
    if (wanted.length > 0)
      state.call({ kind: 'accept', offerIds: candidate.offerIds, launches: wanted, refuseMs: remainderMs(state) });
    else if (candidate.launches.length === 0 && holds(candidate)) continue;
    else {
      const refuseMs = refusalMs(state, candidate);
      const offers = declines.get(refuseMs);
      if (offers) offers.push(...candidate.offerIds);
      else declines.set(refuseMs, candidate.offerIds);
    }
    state.pool.remove(candidate);
  }
  for (const [refuseMs, offerIds] of declines) state.call({ kind: 'decline', offerIds, refuseMs });
};

/** Its task may have been killed while the offers were held: Mesos has told that it knows no such task, and must not get to know it. */
const isStillWanted = (state: CoreState, { taskId }: TaskLaunch): boolean =>
  state.tasks.get(taskId)?.state === 'ASSIGNED';

const isAnythingWaiting = (state: CoreState): boolean =>
  state.tasks.inState('PENDING').size > 0 || state.tasks.inState('THROTTLED').size > 0;

const remainderMs = (state: CoreState): number =>
  isAnythingWaiting(state) ? state.settings.declineMs : state.settings.idleDeclineMs;

/** More groups are not asked, so that an answer stays cheap. */
const groupsAsked = 20;

/**
 * How long Mesos may keep an agent from us. Long when nothing waits, and when no waiting task could ever use this agent: another task
 * that waits brings a REVIVE, which ends every refusal.
 */
const refusalMs = (state: CoreState, { agent }: Candidate): number => {
  const { declineMs, idleDeclineMs } = state.settings;
  if (!isAnythingWaiting(state)) return idleDeclineMs;
  const groups = state.groups.groups(state);
  const never =
    groups.length > 0 &&
    groups.length <= groupsAsked &&
    groups.every(({ job }) => rulesOf(job.definition).forbids(agent) !== undefined);
  return never ? idleDeclineMs : declineMs;
};
