import type { AgentId, Fix, FixStep } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { Checks } from './checks.js';
import type { Asked } from './checks.js';
import { definitionWith, stepsAgainst } from './fix-steps.js';
import { costOf, fixText } from './fix-words.js';
import type { Refusal } from './nearest-agents.js';

/** Single changes that are tried, agents that are tried with several changes at once, changes one fix may have, host names told. */
const bounds = { singles: 12, agents: 10, steps: 6, named: 5 } as const;

/**
 * Changes that would place the task, the gentlest first. Each was tried: the checks of matching are asked again on every agent, as if it had
 * been made. Several changes at once are tried only when no single one is enough.
 */
export const nearestFixes = (state: CoreState, asked: Asked, refusals: readonly Refusal[], atMs: number): Fix[] => {
  const tried = (steps: readonly FixStep[]): Fix | undefined => tryFix(state, asked, steps, atMs);
  const single = singles(asked, refusals).flatMap((step) => tried([step]) ?? []);
  const found =
    single.length > 0
      ? single
      : refusals.slice(0, bounds.agents).flatMap((refusal) => {
          const steps = stepsFor(state, asked, refusal, atMs);
          return (steps && tried(steps)) ?? [];
        });
  return distinct(found).sort((a, b) => costOf(a.steps) - costOf(b.steps) || b.fits - a.fits);
};

/** One change for each agent that one change would win over; of those that only differ in the amount, the smallest. */
const singles = ({ job }: Asked, refusals: readonly Refusal[]): FixStep[] => {
  const found = new Map<string, FixStep>();
  for (const { entry, failures } of refusals) {
    const [only, ...more] = failures;
    if (!only || more.length > 0) continue;
    for (const step of stepsAgainst(only, entry, job.definition)) {
      const key = step.kind === 'lower' ? `lower ${step.resource}` : JSON.stringify(step);
      const before = found.get(key);
      const gentler = before?.kind === 'lower' && step.kind === 'lower' && step.to > before.to;
      if (gentler || (!before && found.size < bounds.singles)) found.set(key, step);
    }
  }
  return [...found.values()];
};

/** Everything that has to be changed for this one agent. What shows only after a change is taken in as well. */
const stepsFor = (
  state: CoreState,
  asked: Asked,
  { entry, failures }: Refusal,
  atMs: number,
): FixStep[] | undefined => {
  const steps: FixStep[] = [];
  for (let left = failures; left.length > 0 && steps.length < bounds.steps;) {
    for (const failure of left) {
      const [step] = stepsAgainst(failure, entry, definitionWith(asked.job.definition, steps));
      if (!step) return undefined;
      steps.push(step);
    }
    left = checksWith(state, asked, steps, atMs).failures(entry);
  }
  return steps;
};

const tryFix = (state: CoreState, asked: Asked, steps: readonly FixStep[], atMs: number): Fix | undefined => {
  const checks = checksWith(state, asked, steps, atMs);
  let fits = 0;
  const agents: string[] = [];
  for (const entry of state.ledger.values()) {
    if (checks.failures(entry).length > 0) continue;
    fits += 1;
    if (agents.length < bounds.named) agents.push(entry.agent.hostname);
  }
  return fits === 0 ? undefined : { steps: [...steps], fits, agents, sentence: fixText(steps, fits) };
};

const checksWith = (state: CoreState, asked: Asked, steps: readonly FixStep[], atMs: number): Checks => {
  const { job, task } = asked;
  // The task waits with the resources of its revision, which is what the definition says unless that was changed since.
  const current = { ...job.definition, template: { ...job.definition.template, resources: asked.request } };
  const definition = definitionWith(current, steps);
  const freed = new Map<AgentId, readonly number[]>();
  const inService = new Set<AgentId>();
  for (const step of steps) {
    if (step.kind === 'freePorts') freed.set(step.agentId, step.ports);
    else if (step.kind === 'endMaintenance' || step.kind === 'undrain') inService.add(step.agentId);
  }
  return new Checks(state, { job: { ...job, definition }, task, request: definition.template.resources }, atMs, {
    freed,
    inService,
  });
};

const distinct = (fixes: readonly Fix[]): Fix[] => [...new Map(fixes.map((fix) => [fix.sentence, fix])).values()];
