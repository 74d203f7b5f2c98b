import type { Agent, AgentId, Decision, Input, Job, Task, TaskId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { SimulatedHost } from '../host/index.js';
import type { InvariantOf } from './invariant.js';
import { LastOffered } from './last-offered.js';
import { perHost } from './per-host.js';
import { crowded, unfit } from './placement/index.js';
import { Windows } from './windows.js';

interface Seen {
  readonly placed: Set<TaskId>;
  readonly ending: Set<TaskId>;
  readonly offered: LastOffered;
  readonly windows: Windows;
}

/** Nothing is begun on an agent that an operator drains, and nothing there is ended with nowhere to go, unless it was asked for with force. */
export const drains: InvariantOf = (world, complain) => {
  const seenOf = perHost<Seen>(() => ({
    placed: new Set(),
    ending: new Set(),
    offered: new LastOffered(),
    windows: new Windows(),
  }));
  const aheadMs = world.scenario.settings.unavailabilityMs;

  const judgeEnd = ({ core }: SimulatedHost, { offered, windows }: Seen, task: Task, atMs: number): void => {
    const agents = new Map(core.agents().map((agent) => [agent.id, agent]));
    const agent = agents.get(task.agentId!);
    const job = core.job(task.jobKey);
    // What goes down for maintenance is left in time whatever becomes of its tasks.
    if (windows.isLeaving(task.agentId!, atMs, aheadMs) || !job || hasSuccessor(core, task)) return;
    if (!agent?.drain) return complain(`${task.id} is drained, and nobody drains ${task.agentId}`);
    if (core.operation(agent.drain.operationId)?.endsRestAtMs !== undefined) return;
    const takers = [...agents.values()].filter(
      (other) => other.id !== agent.id && !other.drain && !windows.isLeaving(other.id, atMs, aheadMs),
    );
    if (!takers.some((taker) => offered.hasRoom(taker.id, core, job) && mayGoTo(core, agents, job, task, taker)))
      complain(`${task.id} is drained off ${agent.hostname}, and no other agent would take it`);
  };

  return {
    name: 'a drained agent gets nothing new, and what has nowhere to go stays',
    booted: (host, { tasks }) => {
      const { placed, ending } = seenOf(host);
      for (const { id, agentId, killReason } of tasks) {
        if (agentId !== undefined) placed.add(id);
        if (killReason === 'drained') ending.add(id);
      }
    },
    decided: (host, inputs, { changes, calls }) => {
      const seen = seenOf(host);
      seen.windows.note(inputs);
      seen.offered.takeIn(inputs);
      const drained = new Map(host.core.agents().flatMap((agent) => (agent.drain ? [[agent.id, agent]] : [])));
      for (const task of newlyIn(changes, seen.placed, ({ state }) => state === 'ASSIGNED'))
        if (drained.has(task.agentId!)) complain(`${task.id} is placed on ${task.agentId}, which is drained`);
      for (const call of calls)
        for (const { taskId, agentId } of call.kind === 'accept' ? call.launches : [])
          if (drained.has(agentId)) complain(`${taskId} is launched on ${agentId}, which is drained`);
      const byMesos = endedByMesos(inputs);
      for (const task of newlyIn(changes, seen.ending, ({ killReason }) => killReason === 'drained'))
        if (!byMesos.has(task.id)) judgeEnd(host, seen, task, timeOf(inputs));
      seen.offered.answer(inputs, calls);
    },
  };
};

const timeOf = (inputs: readonly Input[]): number => inputs.at(-1)!.atMs;

/** Mesos drains its agents itself. */
const endedByMesos = (inputs: readonly Input[]): Set<TaskId> =>
  new Set(
    inputs.flatMap((input) =>
      input.kind === 'statusUpdate' && input.status.state === 'TASK_KILLING' ? [input.status.taskId] : [],
    ),
  );

const newlyIn = (changes: Decision['changes'], known: Set<TaskId>, is: (task: Task) => boolean): Task[] =>
  changes.flatMap((change) => {
    if (change.kind !== 'task' || known.has(change.task.id) || !is(change.task)) return [];
    known.add(change.task.id);
    return change.task.agentId === undefined ? [] : [change.task];
  });

/** One that is up in its place, maybe behind others that are on their way out themselves: of tasks from a backup several may come at once. */
const hasSuccessor = (core: Core, task: Task): boolean =>
  core
    .tasks({ jobKey: task.jobKey })
    .filter(({ replaces }) => replaces === task.id)
    .some((next) => isUp(core, next) || hasSuccessor(core, next));

const isUp = (core: Core, { state, healthy, revisionId }: Task): boolean =>
  state === 'RUNNING' && (core.revision(revisionId)?.template.healthCheck === undefined || healthy === true);

const mayGoTo = (
  core: Core,
  agents: ReadonlyMap<AgentId, Agent>,
  { definition }: Job,
  task: Task,
  taker: Agent,
): boolean => {
  const around = { core, agentOf: (id: AgentId) => agents.get(id), offering: () => [...agents.values()] };
  const isSpread =
    definition.placement.spreadByAttribute !== undefined ||
    definition.placement.constraints?.some(({ kind }) => kind === 'spread') === true;
  // Whose turn it is in a spread is a matter of which agents have offered something: judged when it is placed, not here.
  return unfit(definition, taker) === undefined && (isSpread || crowded(around, definition, task, taker) === undefined);
};
