import { asRevisionId, isWaiting } from '@borealis/contracts';
import type { Job } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { endTask } from './end-task.js';
import type { ForeignTask } from './foreign-tasks.js';
import { verdictOf } from './status-table.js';

/**
 * A task nothing explained becomes this instance of a job, because somebody decided so. What it was launched from is not known, so
 * it counts as outdated; Mesos is asked how it is.
 */
export const takeInForeign = (
  state: CoreState,
  job: Job,
  instance: number,
  status: ForeignTask,
  atMs: number,
): void => {
  for (const other of state.tasks.live(job.key).in(instance))
    if (isWaiting(other.state)) endTask(state, other, 'replaced', atMs);
  const { taskId, agentId, healthy } = status;
  const meaning = verdictOf(status).to;
  const agent = agentId === undefined ? undefined : state.agents.get(agentId);
  const hostname = status.hostname ?? agent?.hostname;
  state.foreign.delete(taskId);
  state.putTask({
    id: taskId,
    jobKey: job.key,
    instance,
    revisionId: asRevisionId(`${job.key}@foreign`),
    state: meaning,
    mesosState: status.state,
    healthy: healthy ?? null,
    ...(agentId === undefined ? {} : { agentId }),
    ...(hostname === undefined ? {} : { hostname }),
    ...(agent?.ip === undefined ? {} : { agentIp: agent.ip }),
    ports: [...(status.ports ?? [])],
    failures: 0,
    createdAtMs: atMs,
    assignedAtMs: atMs,
    ...(meaning === 'RUNNING' ? { runningAtMs: atMs } : {}),
    updatedAtMs: atMs,
    history: [{ atMs, state: meaning, message: 'Adopted: an operator gave it to this task type.' }],
  });
  state.call({ kind: 'reconcile', tasks: [{ taskId, ...(agentId === undefined ? {} : { agentId }) }] });
};
