import type { Agent, Job, Offer, Revision, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { seedOf } from '../state/identity.js';
import { transition } from '../tasks/transition.js';
import type { Candidate } from './candidates.js';
import { candidatesOf } from './candidates.js';
import { launchOf } from './fill-template.js';
import { PlacementView } from './placement.js';

/** Tasks launched from the same template: what fits one fits all of them. */
interface Group {
  readonly job: Job;
  readonly revision: Revision;
  readonly tasks: Task[];
}

/**
 * Answers offers: every waiting task is looked at in launch order, each agent may take many of them in one ACCEPT, and what is not
 * used is declined. Nothing is taken from an agent before all of a task is known to fit.
 */
export const matchOffers = (state: CoreState, offers: readonly Offer[], atMs: number): void => {
  const candidates = candidatesOf(offers, atMs, state.agents);
  for (const candidate of candidates) noteAgent(state, candidate, atMs);
  for (const group of waitingGroups(state)) place(state, group, candidates, atMs);

  const waiting = state.tasks.inState('PENDING').size > 0;
  const refuseMs =
    waiting || state.tasks.inState('THROTTLED').size > 0 ? state.settings.declineMs : state.settings.idleDeclineMs;
  for (const { offerIds, launches } of candidates) {
    if (launches.length > 0) state.call({ kind: 'accept', offerIds, launches, refuseMs });
  }
  const unused = candidates.filter(({ launches }) => launches.length === 0).flatMap(({ offerIds }) => offerIds);
  if (unused.length > 0) state.call({ kind: 'decline', offerIds: unused, refuseMs });
  for (const { agent, resources } of candidates) state.ledger.set(agent.id, { agent, resources, atMs });
  state.version += 1;
};

/** Remembers an agent, and writes it down only when it is new or has changed. */
const noteAgent = (state: CoreState, { agent, resources }: Candidate, atMs: number): void => {
  const known = state.agents.get(agent.id);
  if (!known || known.lostAtMs !== undefined || !isSame(known, agent)) state.putAgent(agent);
  state.ledger.set(agent.id, { agent, resources, atMs });
};

const isSame = (a: Agent, b: Agent): boolean => {
  if (a.hostname !== b.hostname || a.ip !== b.ip || a.port !== b.port) return false;
  const names = Object.keys(a.attributes);
  return (
    names.length === Object.keys(b.attributes).length &&
    names.every((name) => a.attributes[name] === b.attributes[name])
  );
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

/** One task per agent and pass, so that a job spreads; an agent that cannot take one drops out of the passes. */
const place = (state: CoreState, group: Group, candidates: readonly Candidate[], atMs: number): void => {
  const view = new PlacementView(state, group.job);
  const request = group.revision.template.resources;
  let open = candidates.filter(({ resources }) => resources.fits(request));
  let next = 0;
  for (let launched = true; launched && next < group.tasks.length;) {
    launched = false;
    for (const candidate of open) {
      const task = group.tasks[next];
      if (!task) break;
      if (!candidate.resources.fits(request) || view.vetoes(task, candidate.agent).length > 0) continue;
      launch(state, group, task, candidate, atMs);
      view.added(candidate.agent);
      launched = true;
      next += 1;
    }
    // Who is full is not asked again. Who is vetoed may be free again after a launch elsewhere, so only a pass without any ends this.
    open = open.filter(({ resources }) => resources.fits(request));
  }
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
  state.putTask(
    transition(state.settings, task, 'ASSIGNED', atMs, {
      agentId: candidate.agent.id,
      hostname: candidate.agent.hostname,
      agentIp: candidate.agentIp,
      ports: [...taken.ports],
      assignedAtMs: atMs,
    }),
  );
};
