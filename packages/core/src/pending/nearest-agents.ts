import type { Shortage } from '@borealis/contracts';
import { distanceOf } from '../matching/distance.js';
import type { GroupReport } from '../matching/group-report.js';
import type { CoreState } from '../state/core-state.js';
import type { LedgerEntry } from '../state/ledger-entry.js';
import type { Checks } from './checks.js';

/** An agent, and everything on it that is in the way. */
export interface Refusal {
  readonly entry: LedgerEntry;
  readonly failures: readonly Shortage[];
}

interface Placed extends Refusal {
  readonly distance: number;
  readonly ordinal: number;
}

/** How many of them a short answer names. */
export const nearestKept = 3;

/** The nearest first; of agents that are equally far the one with the lower ordinal, so that every view names the same. */
export const nearestFirst = (state: CoreState, refusals: readonly Refusal[]): Refusal[] =>
  refusals.map((refusal) => placed(state, refusal)).sort(inOrder);

/** Bounds what one answer costs where many agents are as near as each other by what was noted. */
const looksAtMost = 100;

/**
 * The nearest by what matching has noted, without a look at every agent: it notes the first that is in the way, so an agent may be farther
 * than noted, and the search ends when no other can be nearer. Undefined when what was noted has passed.
 */
export const nearestNoted = (state: CoreState, report: GroupReport, checks: Checks): Refusal[] | undefined => {
  const near: Placed[] = [];
  for (const { ordinal, atLeast } of report.nearest(looksAtMost)) {
    const last = near[nearestKept - 1];
    if (last && last.distance <= atLeast) break;
    const agentId = state.ordinals.agentAt(ordinal);
    const entry = agentId && state.ledger.get(agentId);
    if (!entry) continue;
    const refusal = placed(state, { entry, failures: checks.failures(entry) });
    if (refusal.failures.length === 0 || refusal.distance < atLeast) return undefined;
    near.push(refusal);
    near.sort(inOrder);
  }
  return near.length === 0 ? undefined : near.slice(0, nearestKept);
};

const placed = (state: CoreState, { entry, failures }: Refusal): Placed => ({
  entry,
  failures,
  distance: distanceOf(failures),
  ordinal: state.ordinals.of(entry.agent.id),
});

const inOrder = (a: Placed, b: Placed): number => a.distance - b.distance || a.ordinal - b.ordinal;
