import { asOperationId } from '@borealis/contracts';
import type { Actor, Operation, OperationId, ShownForecast } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { digest } from '../../state/identity.js';
import { openOperation } from '../open-operation.js';
import type { Wish } from '../open-operation.js';
import { advancePlan } from './advance-plan.js';
import { partOf } from './plan-part.js';

/** One operation of a plan: what its change began, or joined. */
export interface Part {
  readonly operation: Operation;
  readonly joined: boolean;
}

interface Opened {
  readonly parts: readonly Part[];
  readonly forecast: ShownForecast;
  readonly actor: Actor;
  readonly wish: Wish;
}

/** One operation that stands for all that a plan began. It ends with the last of them. */
export const openPlan = (state: CoreState, { parts, forecast, actor, wish }: Opened, atMs: number): Operation => {
  // Read anew: a later change of the plan may have ended what an earlier one began.
  const now = parts.map(({ operation, joined }) => ({
    operation: state.operations.get(operation.id) ?? operation,
    joined,
  }));
  const plan = openOperation(
    state,
    {
      ...idOf(now),
      kind: 'applyPlan',
      jobKeys: [...new Set(now.flatMap(({ operation }) => operation.jobKeys))],
      total: now.reduce((sum, { operation }) => sum + operation.progress.total, 0),
      mayTakeMs: Math.max(...now.map(({ operation }) => operation.deadlineMs)) - atMs,
      plan: {
        parts: now.map(({ operation }) => partOf(operation)),
        forecast: { ...forecast, asForeseen: 0, differences: [], different: 0 },
      },
      actor,
      wish,
    },
    atMs,
  );
  for (const { operation, joined } of now) if (!joined) state.putOperation({ ...operation, partOf: plan.id });
  advancePlan(state, plan, atMs);
  return state.operations.get(plan.id) ?? plan;
};

/** Not drawn, as long as something else was: a forecast, which has no such operation, then draws the same ids for its tasks. */
const idOf = (parts: readonly Part[]): { readonly id?: OperationId } => {
  const begun = parts.filter(({ joined }) => !joined).map(({ operation }) => operation.id);
  return begun.length === 0 ? {} : { id: asOperationId(`op-${digest(`plan ${begun.join(' ')}`).slice(0, 12)}`) };
};
