import type { Operation, PlanPart } from '@borealis/contracts';

/** What the operation of a plan remembers of one it is carried out by. */
export const partOf = ({ id, kind, state, progress }: Operation): PlanPart => ({
  operationId: id,
  kind,
  state,
  progress,
});
