import type { CoreState } from '../state/core-state.js';
import { requestOf } from './group.js';
import type { Candidate, ScaledRequest } from './pool/index.js';
import { rulesOf } from './rules/index.js';
import type { Rules } from './rules/index.js';

/** So many waiting tasks are looked at, and so many different ones kept in mind. */
const tasksLookedAt = 500;
const kindsKept = 10;

/**
 * Says of an unused candidate whether it should be kept for a moment: when a task that is held back gets its turn within the time an
 * offer may be held, and the offer has room for it. Declined, it would come back only after the task has waited for it.
 */
export const isWorthHolding = (state: CoreState, atMs: number): ((candidate: Candidate) => boolean) => {
  const { offerHoldMs } = state.settings;
  const soon = dueSoon(state, atMs + offerHoldMs);
  if (soon.length === 0) return () => false;
  return ({ sinceMs, agent, resources }) =>
    atMs - sinceMs < offerHoldMs &&
    soon.some(({ request, rules }) => rules.forbids(agent) === undefined && resources.fits(request));
};

const dueSoon = (
  state: CoreState,
  untilMs: number,
): readonly { readonly request: ScaledRequest; readonly rules: Rules }[] => {
  const kinds = new Map<string, { readonly request: ScaledRequest; readonly rules: Rules }>();
  let looked = 0;
  for (const task of state.tasks.throttled.values()) {
    if (++looked > tasksLookedAt || kinds.size === kindsKept) break;
    if ((task.notBeforeMs ?? 0) > untilMs || kinds.has(task.revisionId)) continue;
    const job = state.jobs.get(task.jobKey);
    const revision = state.revisionOf(task);
    if (job && revision)
      kinds.set(task.revisionId, {
        request: requestOf(job, revision.template.resources),
        rules: rulesOf(job.definition),
      });
  }
  return [...kinds.values()];
};
