import type { Task } from '@borealis/contracts';
import { takeKeptPlace } from '../preemption/index.js';
import type { CoreState } from '../state/core-state.js';
import { seedOf } from '../state/identity.js';
import { changeState } from '../tasks/change-state.js';
import type { Group } from './group.js';
import type { Candidate } from './pool/index.js';

/** So many characters of an id tell tasks well enough apart: its end is a uuid. */
const seedLength = 12;

/** Takes what the task needs from the offers, and puts its launch among those that are sent with their ACCEPT. */
export const launchOn = (state: CoreState, group: Group, task: Task, candidate: Candidate, atMs: number): void => {
  const { agent, agentIp } = candidate;
  takeKeptPlace(state, task, agent.id);
  const taken = candidate.resources.take(group.request, seedOf(task.id.slice(-seedLength)));
  candidate.launches.push({ taskId: task.id, job: group.job, revision: group.revision, taken });
  state.pool.order.moved(candidate);
  changeState(state, task, 'ASSIGNED', atMs, {
    agentId: agent.id,
    hostname: agent.hostname,
    agentIp,
    // A copy holds no more than the ports; the list they were collected in has room to grow, for each task.
    ports: [...taken.ports],
    assignedAtMs: atMs,
  });
};
