import type { AgentId, RevisionId, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** Somebody else waits for what was freed on this agent. */
export const isKeptForOthers = (state: CoreState, agentId: AgentId, revisionId: RevisionId, atMs: number): boolean => {
  if (state.keptPlaces.size === 0) return false;
  const kept = state.keptPlaces.get(agentId);
  return kept !== undefined && kept.untilMs > atMs && kept.revisionId !== revisionId;
};

const without = ({ reservedPlace: _place, ...task }: Task): Task => task;

/**
 * A task was launched on an agent. One that took the place of another one of its kind leaves that one the place that was kept for
 * itself, if there is one: a kept place is never blocked for nobody.
 */
export const takeKeptPlace = (state: CoreState, task: Task, agentId: AgentId): void => {
  const kept = state.keptPlaces.get(agentId);
  if (!kept || kept.revisionId !== task.revisionId || task.reservedPlace?.agentId === agentId) return;
  const [holder] = kept.holders.values();
  if (!holder) return;
  state.putTask(task.reservedPlace === undefined ? without(holder) : { ...holder, reservedPlace: task.reservedPlace });
};

/** Places nobody could take in time are everybody's again. */
export const releasePlaces = (state: CoreState, atMs: number): void => {
  for (const [agentId, kept] of [...state.keptPlaces.all()]) {
    for (const holder of kept.holders.values()) {
      const agent = state.agents.get(agentId);
      const over = (holder.reservedPlace?.untilMs ?? 0) <= atMs;
      if (!over && agent?.lostAtMs === undefined) continue;
      state.putTask({ ...without(holder), updatedAtMs: atMs });
      state.remark({
        level: 'warn',
        message: `The place kept for ${holder.id} on ${agent?.hostname ?? agentId} is free for others: ${over ? 'it could not be taken in time' : 'the agent is lost'}.`,
        jobKey: holder.jobKey,
        taskId: holder.id,
      });
    }
  }
};
