import type { Command, CommandReply, ShownForecast } from '@borealis/contracts';
import { forecastFrom } from '../operations/plan/index.js';
import { diffInWords, planHashOf, planSteps } from '../plan/index.js';
import type { Deciding } from '../plan/index.js';
import type { CoreState } from '../state/core-state.js';
import type { Steps } from '../steps.js';

export type ApplyPlan = Extract<Command, { kind: 'applyPlan' }>;
export type Refusal = Extract<CommandReply, { ok: false }>;
export type CoreOf = (copy: CoreState) => Deciding;

/** A plan that is still true, and where its tasks are foreseen. */
export interface ForeseenPlan {
  readonly ok: true;
  readonly command: ApplyPlan & { readonly forecast: ShownForecast };
}

/**
 * What it takes to carry out a plan: that it is still true, and where its tasks are foreseen. Without the one it is refused with what it
 * would do now, without the other it is made here, and both take the time of a plan. One that is true and was shown takes a single step.
 */
export function* foreseePlanSteps(
  state: CoreState,
  command: ApplyPlan,
  atMs: number,
  coreOf: CoreOf,
): Steps<ForeseenPlan | Refusal> {
  const { changes, forecast } = command;
  if (forecast && planHashOf(state, changes) === command.hash) return { ok: true, command: { ...command, forecast } };
  yield;
  const planned = yield* planSteps(state, { changes }, atMs, coreOf);
  if (!planned.ok) return planned;
  const { hash, diff } = planned.plan;
  if (hash !== command.hash)
    return {
      ok: false,
      code: 'BOREALIS_PLAN_OUTDATED',
      details: { hash, diff: diffInWords(diff) },
      plan: { hash, diff },
    };
  return { ok: true, command: { ...command, forecast: forecastFrom(planned.plan) } };
}
