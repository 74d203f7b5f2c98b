import type { JobKey, PendingReason, Shortage, Task, Veto } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { PlacementView } from '../matching/placement.js';

const nearestKept = 3;
const cache = new WeakMap<CoreState, Map<JobKey, { version: number; reason: PendingReason | undefined }>>();

const words: Record<Veto, (shortage: Shortage) => string> = {
  cpus: ({ need, have }) => `${need} cpus (the best has ${have})`,
  mem: ({ need, have }) => `${need} MB of memory (the best has ${have} MB)`,
  disk: ({ need, have }) => `${need} MB of disk (the best has ${have} MB)`,
  gpus: ({ need, have }) => `${need} GPUs (the best has ${have})`,
  ports: ({ need, have }) => `${need} free ports (the best has ${have})`,
  fixedPorts: () => 'its fixed ports',
  oneInstancePerAgent: () => 'an agent without another instance of it',
  attribute: () => 'an agent with the attribute it is spread by',
  spread: () => 'an agent in another zone: this one has its share',
  constraint: ({ constraint }) => `an agent that meets "${constraint}"`,
  dedicated: () => 'an agent that is not dedicated to others',
  limit: ({ constraint }) => `an agent below the limit "${constraint}"`,
  together: ({ constraint }) => `an agent beside the others ("${constraint}")`,
  apart: ({ constraint }) => `an agent "${constraint}"`,
  maintenance: () => 'an agent that is not about to go down',
  reserved: () => 'an agent that is not kept for somebody else',
};

/** Why tasks of a job wait, against the last that each agent offered. Undefined when none waits. */
export const explainPending = (state: CoreState, key: JobKey): PendingReason | undefined => {
  const known = cache.get(state) ?? new Map<JobKey, { version: number; reason: PendingReason | undefined }>();
  cache.set(state, known);
  const before = known.get(key);
  if (before?.version === state.version) return before.reason;
  const reason = explain(state, key);
  known.set(key, { version: state.version, reason });
  return reason;
};

const explain = (state: CoreState, key: JobKey): PendingReason | undefined => {
  const job = state.jobs.get(key);
  if (state.tasks.census(key).waiting === 0) return undefined;
  const waiting = [...state.tasks.live(key).values()].filter(({ state: at }) => at === 'PENDING' || at === 'THROTTLED');
  const first = waiting.find(({ state: at }) => at === 'PENDING') ?? waiting[0];
  if (!job || !first) return undefined;
  const base = {
    jobKey: key,
    waiting: waiting.length,
    sinceMs: Math.min(...waiting.map(({ createdAtMs }) => createdAtMs)),
  };
  if (first.state === 'THROTTLED')
    return { ...base, agentsExamined: 0, vetoes: [], nearest: [], sentence: throttled(first) };

  const view = new PlacementView(state, job);
  const request = state.revisionOf(first)?.template.resources;
  const counts = new Map<Veto, number>();
  const agents = [...state.ledger.values()].map(({ agent, resources }) => {
    const shortages = [...(request ? resources.shortages(request) : []), ...view.vetoes(first, agent)];
    for (const { veto } of shortages) counts.set(veto, (counts.get(veto) ?? 0) + 1);
    return { agentId: agent.id, hostname: agent.hostname, shortages };
  });
  const refused = agents
    .filter(({ shortages }) => shortages.length > 0)
    .sort((a, b) => distance(a.shortages) - distance(b.shortages));
  const vetoes = [...counts].map(([veto, count]) => ({ veto, agents: count })).sort((a, b) => b.agents - a.agents);
  return {
    ...base,
    agentsExamined: agents.length,
    vetoes,
    nearest: refused.slice(0, nearestKept),
    sentence: sentence(state, agents.length, refused),
  };
};

const distance = (shortages: readonly Shortage[]): number =>
  shortages.reduce((sum, { need, have }) => sum + 1 + (need > 0 ? (need - have) / need : 0), 0);

const throttled = (task: Task): string =>
  `It ended early ${task.failures} ${task.failures === 1 ? 'time' : 'times'} in a row and is held back before the next start${task.message ? `. Last: ${task.message}` : ''}.`;

const sentence = (
  state: CoreState,
  examined: number,
  refused: readonly { readonly shortages: readonly Shortage[] }[],
): string => {
  if (!state.connected) return 'There is no connection to the Mesos master.';
  if (examined === 0) return 'Mesos has not offered anything yet.';
  if (refused.length < examined) return 'An agent has room; the next offer will start it.';
  const nearest = refused[0]?.shortages ?? [];
  return `No agent of ${examined} has room: the nearest lacks ${nearest.map((shortage) => words[shortage.veto](shortage)).join(' and ')}.`;
};
