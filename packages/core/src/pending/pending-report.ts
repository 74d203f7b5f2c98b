import { amountOf, thousandthsOf } from '@borealis/contracts';
import type { AgentExamination, Job, PendingReport, Shortage } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { sumOf } from '../views/resource-sums.js';
import { causeBeforeAgents } from './cause.js';
import { askedOf, Checks } from './checks.js';
import type { Asked } from './checks.js';
import { causeAmong, waitingOf } from './explain-pending.js';
import { missingOf } from './missing.js';
import { nearestFirst } from './nearest-agents.js';
import type { Refusal } from './nearest-agents.js';
import { nearestFixes } from './nearest-fix.js';
import { neverFits } from './never-fits.js';

const otherFixesKept = 4;

/**
 * Why tasks of a job wait, in full. Every agent this host knows is in it, by its last offer; while nothing waits, the table says what the
 * agents would say to one more instance.
 */
export const pendingReport = (state: CoreState, job: Job, atMs: number): PendingReport | undefined => {
  const revision = state.revisions.get(job.revisionId);
  if (!revision) return undefined;
  const waiting = askedOf(state, job);
  const asked = waiting ?? oneMore(state, job);
  const checks = new Checks(state, asked, atMs);
  const examined = [...state.ledger.values()].map((entry) => ({ entry, failures: checks.failures(entry) }));
  const refusals = nearestFirst(
    state,
    examined.filter(({ failures }) => failures.length > 0),
  );
  const because = causeBeforeAgents(state, job, waiting) ?? causeAmong(examined.length, refusals.length, refusals[0]);
  const stuck = waiting !== undefined && examined.length > 0 && refusals.length === examined.length;
  const [fix, ...others] = stuck ? nearestFixes(state, asked, refusals, atMs) : [];
  const missing = missingOf(state, job);
  const never = neverFits(state, asked.request);
  return {
    jobKey: job.key,
    atMs,
    ...because,
    ...(waiting ? waitingOf(state, job) : { waiting: 0 }),
    revisionId: asked.task.revisionId,
    ...(missing === undefined ? {} : { missing }),
    need: sumOf(asked.request),
    suppressed: state.offerFlow.suppressed,
    ...(never === undefined ? {} : { neverFits: never }),
    agents: [
      ...examined.filter(({ failures }) => failures.length === 0).map(offered),
      ...refusals.map(offered),
      ...silent(state),
    ],
    ...(fix ? { fix } : {}),
    otherFixes: others.slice(0, otherFixesKept),
  };
};

/** An instance nobody has asked for, to be held against the agents. */
const oneMore = (state: CoreState, job: Job): Asked => {
  const request = state.revisions.get(job.revisionId)?.template.resources ?? job.definition.template.resources;
  return {
    job,
    request,
    task: {
      id: `${job.key} one more` as Asked['task']['id'],
      jobKey: job.key,
      instance: job.desired,
      revisionId: job.revisionId,
      state: 'PENDING',
      healthy: null,
      ports: [],
      failures: 0,
      createdAtMs: job.createdAtMs,
      updatedAtMs: job.updatedAtMs,
      history: [],
    },
  };
};

const offered = ({ entry, failures }: Refusal): AgentExamination => ({
  agentId: entry.agent.id,
  hostname: entry.agent.hostname,
  standing: 'offered',
  offeredAtMs: entry.atMs,
  fits: failures.length === 0,
  failures: failures.map(withMissing),
});

const withMissing = (failure: Shortage): AgentExamination['failures'][number] => ({
  ...failure,
  missing: Math.max(0, amountOf(thousandthsOf(failure.need - failure.have))),
});

/** Agents that are remembered and of which there is no offer to go by. */
const silent = (state: CoreState): AgentExamination[] =>
  [...state.agents.values()]
    .filter(({ id }) => !state.ledger.has(id))
    .map(({ id, hostname, lostAtMs }) => ({
      agentId: id,
      hostname,
      standing: lostAtMs === undefined ? ('notOffered' as const) : ('lost' as const),
      ...(lostAtMs === undefined ? {} : { lostAtMs }),
      fits: false,
      failures: [],
    }))
    .sort(
      (a, b) => Number(a.standing === 'lost') - Number(b.standing === 'lost') || (a.hostname < b.hostname ? -1 : 1),
    );
