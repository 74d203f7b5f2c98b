import { addBundles } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import type { AgentRecord } from './records.js';

/** What is used by tasks and executors, under the role it was offered to. */
export interface Allocation {
  readonly role: string;
  readonly bundle: Bundle;
}

interface Holding {
  readonly agentId: string;
  readonly role: string;
  readonly held: Bundle;
}

/** What a framework uses, a sum for each role. */
export const allocationsOf = (framework: FrameworkRecord): readonly Allocation[] => sumsByRole(holdingsOf(framework));

/** What is used of each agent, by agent id; agents of which nothing is used are absent. */
export function allocationsByAgent(books: Books): ReadonlyMap<string, readonly Allocation[]> {
  const byAgent = new Map<string, Holding[]>();
  for (const framework of books.frameworks.values()) {
    for (const holding of holdingsOf(framework)) {
      const known = byAgent.get(holding.agentId);
      if (known === undefined) byAgent.set(holding.agentId, [holding]);
      else known.push(holding);
    }
  }
  return new Map([...byAgent].map(([agentId, holdings]) => [agentId, sumsByRole(holdings)]));
}

/** What is used of one agent. */
export function allocationsAt(books: Books, agent: AgentRecord): readonly Allocation[] {
  const executors = [...books.frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
  return sumsByRole([
    ...[...agent.tasks].filter((task) => !task.released),
    ...executors.filter((executor) => executor.agentId === agent.id),
  ]);
}

function holdingsOf(framework: FrameworkRecord): readonly Holding[] {
  return [...[...framework.tasks.values()].filter((task) => !task.released), ...framework.executors.values()];
}

function sumsByRole(holdings: readonly Holding[]): readonly Allocation[] {
  const sums = new Map<string, Bundle>();
  for (const { role, held } of holdings) {
    const sum = sums.get(role);
    sums.set(role, sum === undefined ? held : addBundles(sum, held));
  }
  return [...sums].map(([role, bundle]) => ({ role, bundle }));
}
