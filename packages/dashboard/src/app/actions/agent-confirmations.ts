import type { Agent, AgentAttribute, Task } from '../api';
import { agentPath, curlOf, isEnded, isWaiting } from '../api';
import { nameOfKey } from '../operations/operation-text';
import { strings } from '../strings';
import type { Confirmation, Given } from './confirmation';
import type { Door } from './confirmations';
import { foreseeDrain } from './drain-forecast';
import type { Moving } from './drain-forecast';

const text = strings.agents;

/** One agent, or all that have a value of an attribute. */
export interface DrainTarget {
  readonly agents: readonly Agent[];
  readonly by?: AgentAttribute;
}

/** What is on each agent, by task type. */
export const tasksByAgent = (tasks: readonly Task[]): ReadonlyMap<string, Moving> => {
  const byAgent = new Map<string, Map<string, number>>();
  for (const { agentId, jobKey, state } of tasks) {
    if (agentId === undefined || isWaiting(state) || isEnded(state)) continue;
    const counts = byAgent.get(agentId) ?? new Map<string, number>();
    byAgent.set(agentId, counts.set(jobKey, (counts.get(jobKey) ?? 0) + 1));
  }
  return byAgent;
};

const movingFrom = (agents: readonly Agent[], tasks: readonly Task[]): Moving => {
  const byAgent = tasksByAgent(tasks);
  const all = new Map<string, number>();
  for (const { id } of agents)
    for (const [jobKey, count] of byAgent.get(id) ?? []) all.set(jobKey, (all.get(jobKey) ?? 0) + count);
  return all;
};

/** What is drained, in words. */
export const calledOf = ({ agents, by }: DrainTarget): string =>
  by ? text.having(agents.length, by.attribute, by.value) : (agents[0]?.hostname ?? '');

const bodyOf = ({ option, reason, withinMs }: Given): { force: boolean; reason?: string; withinMs?: number } => ({
  force: option,
  ...(reason ? { reason } : {}),
  ...(withinMs === undefined ? {} : { withinMs }),
});

/** `tasks`: those of this framework, also elsewhere. */
export const drain = (target: DrainTarget, tasks: readonly Task[], { api, base }: Door): Confirmation => {
  const { agents, by } = target;
  const moving = movingFrom(agents, tasks);
  const named = [...moving].map(([jobKey, count]) => ({ name: nameOfKey(jobKey), count }));
  return {
    title: text.drainTitle(calledOf(target)),
    lines: ({ option }) =>
      named.length === 0
        ? [text.drainNothing, text.drainCloses]
        : [text.drainMoves(named), text.drainOrder, option ? text.drainForced : text.drainStays, text.drainCloses],
    confirmLabel: text.drainConfirm,
    danger: named.length > 0,
    reasonRequired: false,
    ...(named.length === 0
      ? {}
      : {
          option: text.drainForce,
          deadline: true,
          foresee: (signal: AbortSignal) => foreseeDrain(api, agents, moving, signal),
        }),
    curl: (given) =>
      by
        ? curlOf(base, 'api/v2/agents/drain', { by, ...bodyOf(given) })
        : curlOf(base, agentPath(agents[0]?.id ?? '', 'drain'), bodyOf(given)),
    run: (given) => (by ? api.drainAgents(by, bodyOf(given)) : api.drainAgent(agents[0]?.id ?? '', bodyOf(given))),
  };
};

/** `draining`: its tasks are being moved at this moment. */
export const undrain = (agent: Agent, draining: boolean, { api, base }: Door): Confirmation => ({
  title: text.undrainTitle(agent.hostname),
  lines: () => [text.undrainUses, ...(draining ? [text.undrainKeeps] : []), text.undrainMoved],
  confirmLabel: text.undrainConfirm,
  danger: false,
  reasonRequired: false,
  curl: ({ reason }) => curlOf(base, agentPath(agent.id, 'undrain'), reason ? { reason } : {}),
  run: ({ reason }) => api.undrainAgent(agent.id, reason),
});
