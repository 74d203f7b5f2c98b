import type { OfferId, TaskLaunch } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { launchOf } from './fill-template.js';
import { isWorthHolding } from './hold-offers.js';
import type { Candidate, PlannedLaunch } from './pool/index.js';
import { rulesOf } from './rules/index.js';

/**
 * Sends what was launched from the offers at hand. What was not used is held while something is about to need it, else declined. False
 * when more offers are left than one decision answers.
 */
export const answerOffers = (state: CoreState, atMs: number): boolean => {
  const declines = new Map<number, OfferId[]>();
  const holds = isWorthHolding(state, atMs);
  const refusalMs = refusals(state);
  let left = state.settings.answersPerDecision;
  for (const candidate of state.pool.all()) {
    if (left <= 0) break;
    const wanted = launchesFrom(state, candidate);
    if (wanted.length > 0)
      state.call({ kind: 'accept', offerIds: candidate.offerIds, launches: wanted, refuseMs: remainderMs(state) });
    else if (candidate.launches.length === 0 && holds(candidate)) continue;
    else {
      const refuseMs = refusalMs(candidate);
      const offers = declines.get(refuseMs);
      if (offers) offers.push(...candidate.offerIds);
      else declines.set(refuseMs, [...candidate.offerIds]);
    }
    state.pool.remove(candidate);
    left -= 1 + wanted.length;
  }
  for (const [refuseMs, offerIds] of declines) state.call({ kind: 'decline', offerIds, refuseMs });
  return left > 0;
};

const launchesFrom = (state: CoreState, candidate: Candidate): readonly TaskLaunch[] => {
  const launches: TaskLaunch[] = [];
  for (const planned of candidate.launches) {
    const launch = launchFrom(state, candidate, planned);
    if (launch) launches.push(launch);
  }
  return launches;
};

/**
 * The launch in full. None when its task was killed while the offers were held: Mesos has told that it knows no such task, and must not
 * get to know it.
 */
const launchFrom = (
  state: CoreState,
  { agent, agentIp, allocatedTo }: Candidate,
  { taskId, job, revision, taken }: PlannedLaunch,
): TaskLaunch | undefined => {
  const task = state.tasks.get(taskId);
  if (task?.state !== 'ASSIGNED') return undefined;
  return launchOf(job, revision, task, { agentId: agent.id, agentIp, allocatedTo }, taken);
};

const isAnythingWaiting = (state: CoreState): boolean =>
  state.tasks.countIn('PENDING') > 0 || state.tasks.countIn('THROTTLED') > 0;

const remainderMs = (state: CoreState): number =>
  isAnythingWaiting(state) ? state.settings.declineMs : state.settings.idleDeclineMs;

/** More groups are not asked, so that an answer stays cheap. */
const groupsAsked = 20;

/**
 * How long Mesos may keep an agent from us. Long when nothing waits, and when no waiting task could ever use this agent: another task
 * that waits brings a REVIVE, which ends every refusal.
 */
const refusals = (state: CoreState): ((candidate: Candidate) => number) => {
  const { declineMs, idleDeclineMs } = state.settings;
  if (!isAnythingWaiting(state)) return () => idleDeclineMs;
  const groups = state.groups.groups(state);
  if (groups.length === 0 || groups.length > groupsAsked) return () => declineMs;
  const rules = groups.map(({ job }) => rulesOf(job.definition));
  return ({ agent, traits }) =>
    rules.every((each) => each.forbids(agent, traits) !== undefined) ? idleDeclineMs : declineMs;
};
