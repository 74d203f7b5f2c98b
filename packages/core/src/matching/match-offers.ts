import type { Job, Revision, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { seedOf } from '../state/identity.js';
import { changeState } from '../tasks/change-state.js';
import type { Candidate } from './candidates.js';
import { launchOf } from './fill-template.js';
import { answerOffers } from './held-offers.js';
import { PlacementView } from './placement.js';

/** Tasks launched from the same template: what fits one fits all of them. */
interface Group {
  readonly job: Job;
  readonly revision: Revision;
  readonly tasks: Task[];
}

/**
 * Uses the offers that are held: every waiting task is looked at in launch order, each agent may take many of them in one ACCEPT, and
 * what is not used is declined. Nothing is taken from an agent before all of a task is known to fit. When more fits than one decision
 * may launch, the offers stay held and the next one goes on; what was launched from them is sent when they are used up.
 */
export const useOffers = (state: CoreState, atMs: number): void => {
  if (state.held.length === 0) return;
  for (const group of waitingGroups(state)) if (!place(state, group, atMs)) return;
  answerOffers(state);
};

const waitingGroups = (state: CoreState): Group[] => {
  const groups = new Map<string, Group>();
  for (const task of state.tasks.inState('PENDING').values()) {
    const job = state.jobs.get(task.jobKey);
    const revision = state.revisionOf(task);
    if (!job || !revision) continue;
    const key = `${task.jobKey} ${revision.id}`;
    const group = groups.get(key);
    if (group) group.tasks.push(task);
    else groups.set(key, { job, revision, tasks: [task] });
  }
  const order = (a: Group, b: Group): number =>
    a.job.definition.launchOrder - b.job.definition.launchOrder ||
    a.job.position - b.job.position ||
    (a.job.key < b.job.key ? -1 : a.job.key > b.job.key ? 1 : a.revision.number - b.revision.number);
  for (const { tasks } of groups.values())
    tasks.sort((a, b) => a.instance - b.instance || a.createdAtMs - b.createdAtMs);
  return [...groups.values()].sort(order);
};

/**
 * One task per agent and pass, so that a job spreads; an agent that cannot take one drops out of the passes. False when the budget of
 * the decision ended it.
 */
const place = (state: CoreState, group: Group, atMs: number): boolean => {
  const view = new PlacementView(state, group.job);
  const request = group.revision.template.resources;
  let open = state.held
    .filter(({ resources }) => resources.fits(request))
    .sort((a, b) => a.launches.length - b.launches.length);
  let next = 0;
  for (let launched = true; launched && next < group.tasks.length;) {
    launched = false;
    for (const candidate of open) {
      const task = group.tasks[next];
      if (!task) break;
      if (!candidate.resources.fits(request) || view.vetoes(task, candidate.agent).length > 0) continue;
      if (state.budget === 0) return false;
      state.budget -= 1;
      launch(state, group, task, candidate, atMs);
      view.added(candidate.agent);
      launched = true;
      next += 1;
    }
    // Who is full is not asked again. Who is vetoed may be free again after a launch elsewhere, so only a pass without any ends this.
    open = open.filter(({ resources }) => resources.fits(request));
  }
  return true;
};

const launch = (state: CoreState, group: Group, task: Task, candidate: Candidate, atMs: number): void => {
  const taken = candidate.resources.take(group.revision.template.resources, seedOf(task.id));
  candidate.launches.push(
    launchOf(
      group.job,
      group.revision,
      task,
      { agentId: candidate.agent.id, agentIp: candidate.agentIp, allocatedTo: candidate.allocatedTo },
      taken,
    ),
  );
  changeState(state, task, 'ASSIGNED', atMs, {
    agentId: candidate.agent.id,
    hostname: candidate.agent.hostname,
    agentIp: candidate.agentIp,
    ports: [...taken.ports],
    assignedAtMs: atMs,
  });
};
