import type { Job, JobKey, PendingReason, Veto } from '@borealis/contracts';
import { isPreemptionPaused } from '../preemption/index.js';
import type { CoreState } from '../state/core-state.js';
import { causeBeforeAgents } from './cause.js';
import type { Because } from './cause.js';
import { askedOf, Checks } from './checks.js';
import type { Asked } from './checks.js';
import { nearestFirst, nearestKept, nearestNoted } from './nearest-agents.js';
import type { Refusal } from './nearest-agents.js';
import { refusalText } from './words.js';

/** Why tasks of a job wait, against the last that each agent offered. Undefined when none waits. */
export const explainPending = (state: CoreState, key: JobKey): PendingReason | undefined =>
  state.explained.of(key, state.version, () => explain(state, key));

const explain = (state: CoreState, key: JobKey): PendingReason | undefined => {
  const job = state.jobs.get(key);
  if (!job || state.tasks.census(key).waiting === 0) return undefined;
  const asked = askedOf(state, job);
  if (!asked) return undefined;
  const before = causeBeforeAgents(state, job, asked);
  const base = { jobKey: key, ...waitingOf(state, job) };
  if (before?.cause === 'throttled') return { ...base, ...before, agentsExamined: 0, vetoes: [], nearest: [] };
  const found = foundByMatching(state, asked) ?? foundInLedger(state, asked);
  const { cause, sentence } = before ?? causeAmong(found.examined, found.refused, found.nearest[0]);
  return {
    ...base,
    cause,
    sentence: isPreemptionPaused(state, job) ? `${sentence} ${paused}` : sentence,
    agentsExamined: found.examined,
    vetoes: found.vetoes,
    nearest: found.nearest.map(({ entry: { agent }, failures }) => ({
      agentId: agent.id,
      hostname: agent.hostname,
      shortages: [...failures],
    })),
  };
};

const paused = 'Nobody is ended to make room for it while so much is lost at once.';

interface Found {
  readonly examined: number;
  readonly refused: number;
  readonly vetoes: PendingReason['vetoes'];
  readonly nearest: readonly Refusal[];
}

/**
 * What matching has noted of the group already. Undefined when it has not seen every agent, or what it noted has passed: one had room, and a
 * task was launched there, or waits for its next offer.
 */
const foundByMatching = (state: CoreState, asked: Asked): Found | undefined => {
  const report = asked.task.state === 'PENDING' ? state.groups.reportOf(asked.task.revisionId) : undefined;
  if (!report || report.examined < state.ledger.size || report.refused < report.examined) return undefined;
  if (report.examined === 0 || state.matchingCut) return undefined;
  const nearest = nearestNoted(state, report, new Checks(state, asked, report.atMs));
  if (!nearest) return undefined;
  const { examined } = report;
  return { examined, refused: examined, vetoes: report.vetoCounts(), nearest };
};

const foundInLedger = (state: CoreState, asked: Asked): Found => {
  const counts = new Map<Veto, number>();
  const refused: Refusal[] = [];
  let checks: Checks | undefined;
  for (const entry of state.ledger.values()) {
    checks ??= new Checks(state, asked, entry.atMs);
    const failures = checks.failures(entry);
    for (const { veto } of failures) counts.set(veto, (counts.get(veto) ?? 0) + 1);
    if (failures.length > 0) refused.push({ entry, failures });
  }
  return {
    examined: state.ledger.size,
    refused: refused.length,
    vetoes: [...counts].map(([veto, agents]) => ({ veto, agents })).sort((a, b) => b.agents - a.agents),
    nearest: nearestFirst(state, refused).slice(0, nearestKept),
  };
};

/** How many wait, and since when the longest does. */
export const waitingOf = (state: CoreState, job: Job): { readonly waiting: number; readonly sinceMs: number } => {
  let sinceMs = Infinity;
  for (const task of state.tasks.live(job.key).values())
    if (task.state === 'PENDING' || task.state === 'THROTTLED') sinceMs = Math.min(sinceMs, task.createdAtMs);
  return { waiting: state.tasks.census(job.key).waiting, sinceMs };
};

/** What the agents say; `nearest`: of those that refuse. */
export const causeAmong = (examined: number, refused: number, nearest: Refusal | undefined): Because => {
  if (examined === 0) return { cause: 'nothingOffered', sentence: 'Mesos has not offered anything yet.' };
  if (refused < examined) return { cause: 'nextOffer', sentence: 'An agent has room; the next offer will start it.' };
  return {
    cause: 'noRoom',
    sentence: `No agent of ${examined} has room: the nearest ${refusalText(nearest?.failures ?? [])}.`,
  };
};
