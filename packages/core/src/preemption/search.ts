import { PlacementView } from '../matching/placement.js';
import type { CoreState } from '../state/core-state.js';
import type { SearchUnderWay } from '../state/preemption-search.js';
import { inStorm } from '../tasks/storm.js';
import { cheaper, placeOn } from './find-victims.js';
import type { Wanting } from './find-victims.js';
import { preempt } from './preempt.js';
import { mayHoldMore, waitingFor } from './waiting.js';
import { wantingJobs } from './wanting-jobs.js';

/**
 * Looks for places that waiting tasks may take from others. Only what has waited for a while is searched for, only now and then, and
 * only so many agents in one step: the search goes on with the next tick.
 */
export const searchPlaces = (state: CoreState, atMs: number): void => {
  const { preemption } = state.settings;
  const { search } = state;
  if (!preemption.enabled || inStorm(state)) return;
  if (!search.current) {
    if (atMs < search.nextAtMs) return;
    const jobs = wantingJobs(state, atMs);
    if (jobs.length === 0) return;
    search.nextAtMs = atMs + preemption.intervalMs;
    search.current = { jobs, ...afresh(state) };
  }
  let steps = preemption.agentsPerDecision;
  const { current } = search;
  while (current.jobs.length > 0 && steps > 0) steps -= step(state, current, steps, atMs);
  if (current.jobs.length === 0) search.current = undefined;
};

const afresh = (state: CoreState): Omit<SearchUnderWay, 'jobs'> => ({
  agents: [...state.agents.keys()],
  next: 0,
  found: [],
  coming: 0,
});

/** Goes over at most so many agents for the first of the jobs, and acts when all were seen. Returns how many it were, one at least. */
const step = (state: CoreState, search: SearchUnderWay, most: number, atMs: number): number => {
  const from = search.next;
  const wanting = waitingFor(state, search.jobs[0]!, atMs);
  if (wanting) {
    const view = new PlacementView(state, wanting.job);
    for (; search.next < search.agents.length && search.next - from < most; search.next++)
      note(state, search, wanting, view, atMs);
  }
  const seen = Math.max(1, search.next - from);
  if (wanting && search.next < search.agents.length) return seen;
  if (wanting) act(state, search, wanting, atMs);
  search.jobs.shift();
  Object.assign(search, afresh(state));
  return seen;
};

const note = (state: CoreState, search: SearchUnderWay, wanting: Wanting, view: PlacementView, atMs: number): void => {
  const agentId = search.agents[search.next]!;
  const place = placeOn(state, wanting, view, agentId, atMs);
  if (place?.kind === 'comes') search.coming += 1;
  if (place?.kind !== 'victims') return;
  search.found = cheapest([...search.found, { agentId, cost: place.cost }], state.settings.preemption.placesPerSearch);
};

type Found = SearchUnderWay['found'];

const cheapest = (found: Found, most: number): Found =>
  [...found].sort((a, b) => cheaper(a.cost, b.cost) || (a.agentId < b.agentId ? -1 : 1)).slice(0, most);

/** Takes the cheapest places that are still to be had: what was found some steps ago is looked at once more. */
const act = (state: CoreState, search: SearchUnderWay, first: Wanting, atMs: number): void => {
  let { coming } = search;
  for (const { agentId } of cheapest(search.found, state.settings.preemption.placesPerSearch)) {
    const wanting = waitingFor(state, first.job.key, atMs, coming);
    if (!wanting || !mayHoldMore(state, wanting)) return;
    const place = placeOn(state, wanting, new PlacementView(state, wanting.job), agentId, atMs);
    if (place?.kind === 'comes') coming += 1;
    if (place?.kind === 'victims') preempt(state, wanting, place, atMs);
  }
};
