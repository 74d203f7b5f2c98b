import type { Actor, CommandReply } from '@borealis/contracts';
import { openPlan } from '../operations/plan/index.js';
import type { Part } from '../operations/plan/index.js';
import { copyForRefusals, refusalAmong } from '../plan/index.js';
import type { CoreState } from '../state/core-state.js';
import { allSteps } from '../steps.js';
import { foreseePlanSteps } from './foresee-plan.js';
import type { ApplyPlan, CoreOf, Refusal } from './foresee-plan.js';
import { handleCommand } from './handle-command.js';
import type { SingleCommand } from './handle-command.js';
import { begun } from './refusal.js';

/**
 * Carries out all changes of a plan in one decision, or none: they are tried on a copy first, and that decides as this state does. A plan
 * that is no longer true is refused with what it would do now.
 */
export const applyPlan = (
  state: CoreState,
  command: ApplyPlan,
  actor: Actor,
  atMs: number,
  coreOf: CoreOf,
): CommandReply => {
  const foreseen = allSteps(foreseePlanSteps(state, command, atMs, coreOf));
  if (!foreseen.ok) return foreseen;
  const commands = command.changes.map((change) => withWish(change, command));
  const refusal = tryOut(state, command, commands, actor, atMs);
  if (refusal) return refusal;
  const parts: Part[] = commands.flatMap((each) => {
    const reply = handleCommand(state, each, actor, atMs);
    return reply.ok ? [reply] : [];
  });
  const { forecast } = foreseen.command;
  return begun(openPlan(state, { parts, forecast, actor, wish: command }, atMs));
};

/** The refusal any of the changes would meet, with those before it. */
const tryOut = (
  state: CoreState,
  { changes }: ApplyPlan,
  commands: readonly SingleCommand[],
  actor: Actor,
  atMs: number,
): Refusal | undefined => {
  const copy = copyForRefusals(state);
  const replies = commands.map((command) => handleCommand(copy, command, actor, atMs));
  return refusalAmong(changes, replies);
};

/** Reason and time of the whole hold for each change, but for definitions, which take what time they need. */
const withWish = (
  change: ApplyPlan['changes'][number],
  { reason, withinMs }: Pick<ApplyPlan, 'reason' | 'withinMs'>,
): SingleCommand =>
  change.kind === 'applyJobs'
    ? change
    : {
        ...change,
        ...(reason === undefined ? {} : { reason }),
        ...(withinMs === undefined ? {} : { withinMs }),
      };
