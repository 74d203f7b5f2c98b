import { standingOf } from '@borealis/contracts';
import type { Job, Task } from '@borealis/contracts';
import { Room } from '../../preemption/index.js';
import type { CoreState } from '../../state/core-state.js';

/**
 * What was taken down for a restart leaves a place that is its successor's first: others that wait, of its job or another one, would take it,
 * and the restart would have cost an instance. Nothing is kept where the successor would not fit, or where a place is kept already.
 */
export const keepItsPlace = (state: CoreState, job: Job, old: Task, successor: Task, atMs: number): void => {
  const { agentId, hostname } = old;
  if (old.killReason !== 'restart' || agentId === undefined || successor.state !== 'PENDING') return;
  if (successor.reservedPlace !== undefined || state.keptPlaces.get(agentId) !== undefined) return;
  if (!fitsInto(state, job, old, successor)) return;
  state.putTask({
    ...successor,
    reservedPlace: {
      agentId,
      ...(hostname === undefined ? {} : { hostname }),
      from: [old.id],
      sinceMs: atMs,
      untilMs: atMs + state.settings.preemption.holdMs,
    },
    updatedAtMs: atMs,
  });
};

const fitsInto = (state: CoreState, job: Job, old: Task, successor: Task): boolean => {
  const [before, after] = [old, successor].map((task) => state.revisionOf(task)?.template);
  if (!before || !after || old.agentId === undefined) return false;
  const { tier } = standingOf(job.definition);
  const room = new Room(tier === 'revocable', state.ledger.get(old.agentId)?.resources);
  room.add({ task: old, template: before, tier });
  return room.fits(after.resources, 1);
};
