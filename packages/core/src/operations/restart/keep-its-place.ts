import { standingOf } from '@borealis/contracts';
import type { AgentId, Job, Task } from '@borealis/contracts';
import { isLeaving } from '../../matching/leaving.js';
import { PlacementView } from '../../matching/placement.js';
import { Room } from '../../preemption/index.js';
import type { CoreState } from '../../state/core-state.js';

/** The part of a step's time for which the place is kept: after it, the successor has time left to find another one. */
const partOfStep = 1 / 5;

/**
 * What was taken down for a restart leaves a place that is its successor's first: others that wait, of its job or another one, would take it,
 * and the restart would have cost an instance. Nothing is kept where the successor may not go or would not fit, or a place is kept already.
 */
export const keepItsPlace = (state: CoreState, job: Job, old: Task, successor: Task, atMs: number): void => {
  const { agentId, hostname } = old;
  if (old.killReason !== 'restart' || agentId === undefined || successor.state !== 'PENDING') return;
  if (successor.reservedPlace !== undefined || state.keptPlaces.get(agentId) !== undefined) return;
  if (!mayGoBack(state, job, successor, agentId, atMs) || !fits(state, job, old, successor, agentId)) return;
  const { operationStepMs, preemption } = state.settings;
  state.putTask({
    ...successor,
    reservedPlace: {
      agentId,
      ...(hostname === undefined ? {} : { hostname }),
      from: [old.id],
      sinceMs: atMs,
      untilMs: atMs + Math.min(preemption.holdMs, operationStepMs * partOfStep),
    },
    updatedAtMs: atMs,
  });
};

const mayGoBack = (state: CoreState, job: Job, successor: Task, agentId: AgentId, atMs: number): boolean => {
  const agent = state.ledger.get(agentId)?.agent ?? state.agents.get(agentId);
  if (!agent || agent.lostAtMs !== undefined || state.drained.has(agentId)) return false;
  return !isLeaving(state, agentId, atMs) && new PlacementView(state, job).vetoes(successor, agent).length === 0;
};

/** In what was offered last of the agent, with what the old one gives back. */
const fits = (state: CoreState, job: Job, old: Task, successor: Task, agentId: AgentId): boolean => {
  const [before, after] = [old, successor].map((task) => state.revisionOf(task)?.template);
  if (!before || !after) return false;
  const { tier } = standingOf(job.definition);
  const room = new Room(tier === 'revocable', state.ledger.get(agentId)?.resources);
  room.add({ task: old, template: before, tier });
  return room.fits(after.resources, 1);
};
