import type { Task } from '@borealis/contracts';
import { takeKeptPlace } from '../preemption/index.js';
import type { CoreState } from '../state/core-state.js';
import { seedOf } from '../state/identity.js';
import { changeState } from '../tasks/change-state.js';
import { launchOf } from './fill-template.js';
import type { Group } from './group.js';
import type { Candidate } from './pool/index.js';

/** Takes what the task needs from the offers, and puts its launch among those that are sent with their ACCEPT. */
export const launchOn = (state: CoreState, group: Group, task: Task, candidate: Candidate, atMs: number): void => {
  const { agent, agentIp, allocatedTo } = candidate;
  takeKeptPlace(state, task, agent.id);
  const taken = candidate.resources.take(group.request, seedOf(task.id));
  candidate.launches.push(
    launchOf(group.job, group.revision, task, { agentId: agent.id, agentIp, allocatedTo }, taken),
  );
  state.pool.order.moved(candidate);
  changeState(state, task, 'ASSIGNED', atMs, {
    agentId: agent.id,
    hostname: agent.hostname,
    agentIp,
    ports: [...taken.ports],
    assignedAtMs: atMs,
  });
};
