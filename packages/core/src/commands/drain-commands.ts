import type { Actor, Agent, AgentId, Command, CommandReply, Operation, OperationId } from '@borealis/contracts';
import { AgentsNamed, askedByName, askedByValue } from '../agents/agents-named.js';
import { closeOperation } from '../operations/close-operation.js';
import { doneAtOnce } from '../operations/done-at-once.js';
import { advanceDrain, changeMarks, markedBy, tasksOn } from '../operations/drain/index.js';
import { howFar } from '../operations/how-far.js';
import { openOperation } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';
import { supersede } from './make-way.js';
import { begun, refused } from './refusal.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
type Which = Pick<Of<'drain'>, 'agents' | 'attribute'>;

/** What is left is told to end so long before the deadline, or a part of the time when there is little. */
const endsBeforeMs = 60_000;
const endsBeforeShare = 0.25;

/** With more, the operation names none: it is written down with each step. */
const taskIdsAtMost = 1_000;

/**
 * Closes agents to new tasks and moves theirs elsewhere, of each job one after the other. Mesos itself is told nothing: other frameworks go
 * on using the agent.
 */
export const drain = (state: CoreState, command: Of<'drain'>, actor: Actor, atMs: number): CommandReply => {
  const agents = agentsOf(state, command);
  if (!Array.isArray(agents)) return agents;
  const agentIds = agents.map(({ id }) => id);
  const force = command.force === true;
  const same = drainsOf(state).find(
    (open) => isSame(markedBy(state, open), agentIds) && (open.endsRestAtMs !== undefined) === force,
  );
  if (same) return begun(same, true);
  const meant = new Set(agentIds);
  const covered = drainsOf(state).filter((open) => markedBy(state, open).every((id) => meant.has(id)));
  supersede(state, covered, `drain by ${actor.id}`, atMs);
  const tasks = tasksOn(state, agentIds);
  const steps = new Map<string, number>();
  for (const { jobKey } of tasks) steps.set(jobKey, (steps.get(jobKey) ?? 0) + 1);
  const mayTakeMs = state.settings.operationStepMs * (Math.max(0, ...steps.values()) + 1);
  const lastsMs = command.withinMs ?? mayTakeMs;
  const operation = openOperation(
    state,
    {
      kind: 'drain',
      jobKeys: [...new Set(tasks.map(({ jobKey }) => jobKey))],
      taskIds: tasks.length > taskIdsAtMost ? [] : tasks.map(({ id }) => id),
      total: tasks.length,
      mayTakeMs,
      agents: {
        agentIds,
        ...(force ? { endsRestAtMs: atMs + lastsMs - Math.min(endsBeforeMs, lastsMs * endsBeforeShare) } : {}),
      },
      actor,
      wish: command,
    },
    atMs,
  );
  const mark = { operationId: operation.id, sinceMs: atMs };
  changeMarks(state, agentIds, atMs, () => {
    for (const agent of agents) state.putAgent({ ...agent, drain: mark });
  });
  state.version += 1;
  advanceDrain(state, operation, atMs);
  return begun(state.operations.get(operation.id) ?? operation);
};

/** The agents are used again; what was begun to bring their tasks elsewhere and is not launched yet is given up. */
export const undrain = (
  state: CoreState,
  command: Of<'undrain'>,
  actor: Actor,
  atMs: number,
  undoes?: OperationId,
): CommandReply => {
  const named = agentsOf(state, command);
  if (!Array.isArray(named)) return named;
  const agents = named.filter(({ drain: mark }) => mark !== undefined);
  if (agents.length === 0) return notDrained(state, named);
  const agentIds = agents.map(({ id }) => id);
  // Before what is left there is taken off their totals.
  const came = new Map(drainsOf(state).map((open) => [open.id, howFar(open)]));
  changeMarks(state, agentIds, atMs, () => {
    useAgain(state, agents);
  });
  for (const open of drainsOf(state))
    if (markedBy(state, open).length === 0)
      closeOperation(
        state,
        open,
        'cancelled',
        `${actor.id} undrained its agents. ${came.get(open.id) ?? ''} What was moved stays where it is.`,
        atMs,
      );
  const names = agents.map(({ hostname }) => hostname).join(', ');
  const wish = { reason: command.reason };
  return begun(
    doneAtOnce(
      state,
      { kind: 'undrain', jobKeys: [], agents: { agentIds }, actor, wish, undoes },
      `${names} ${agents.length === 1 ? 'is' : 'are'} used again.`,
      atMs,
    ),
  );
};

/** Takes the marks off. */
export const useAgain = (state: CoreState, agents: readonly Agent[]): void => {
  if (agents.length === 0) return;
  for (const { drain: _mark, ...agent } of agents) {
    state.putAgent(agent);
    for (const { jobKey } of state.tasks.onAgent(agent.id).values()) state.unsettle(jobKey);
  }
  state.version += 1;
  state.offerFlow.wanted = true;
};

const drainsOf = (state: CoreState): Operation[] =>
  [...state.openOperations.values()].filter(({ kind }) => kind === 'drain');

const isSame = (agentIds: readonly AgentId[], others: readonly AgentId[]): boolean =>
  agentIds.length === others.length && agentIds.every((id, index) => id === others[index]);

const notDrained = (state: CoreState, named: readonly Agent[]): CommandReply =>
  refused('BOREALIS_AGENT_NOT_DRAINED', {
    agent: named.map(({ hostname }) => hostname).join(', '),
    drained: [...state.drained.keys()].map((id) => state.agents.get(id)?.hostname ?? id).sort(),
  });

/** Agents by name or id and by attribute, in the order of their ids; the reply when a name is unknown or nothing is meant. */
const agentsOf = (state: CoreState, { agents: names = [], attribute }: Which): Agent[] | CommandReply => {
  const known = new AgentsNamed(state.agents);
  const wanted = names.map((name) => ({ asked: askedByName(name), agents: known.named(name) }));
  if (attribute !== undefined) wanted.push({ asked: askedByValue(attribute), agents: known.having(attribute) });
  const nobody =
    wanted.length === 0 ? { asked: askedByName('(none named)') } : wanted.find(({ agents }) => agents.length === 0);
  if (nobody) return refused('BOREALIS_AGENT_UNKNOWN', { asked: nobody.asked });
  const found = new Map(wanted.flatMap(({ agents }) => agents.map((agent) => [agent.id, agent])));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};
