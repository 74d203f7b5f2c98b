import type { AgentId, Job, Task } from '@borealis/contracts';
import { Checks } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { isHeardOf } from '../state/heard-of.js';

/**
 * An agent that would take what comes in the place of a task, by what each agent offered last in this subscription. Agents that are left
 * themselves are none, nor are those another job counts on. The task itself still counts where the job is limited or spread, so it may
 * stay although its end would make room.
 */
export const placeElsewhere = (state: CoreState, job: Job, task: Task, atMs: number): AgentId | undefined => {
  const sought = state.placesSought;
  const revisionId = job.revisionId;
  const request = state.revisions.get(revisionId)?.template.resources;
  if (!request || !sought.mayLook(revisionId)) return undefined;
  const checks = new Checks(state, { job, task: { ...task, revisionId }, request }, atMs);
  for (const entry of state.ledger.values()) {
    const { id } = entry.agent;
    sought.look();
    if (id === task.agentId || !isHeardOf(state, id) || (sought.promised.get(id) ?? job.key) !== job.key) continue;
    if (checks.failures(entry).length > 0) continue;
    sought.note(revisionId, true);
    return id;
  }
  sought.note(revisionId, false);
  return undefined;
};
