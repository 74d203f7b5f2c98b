import { addBundles } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import type { FrameworkRecord } from './framework-record.js';
import type { AgentRecord } from './records.js';

/** What is used by tasks and executors, under the role it was offered to. */
export interface Allocation {
  readonly role: string;
  readonly bundle: Bundle;
}

interface Holding {
  readonly role: string;
  readonly held: Bundle;
}

/** What a framework uses, a sum for each role. */
export const allocationsOf = (framework: FrameworkRecord): readonly Allocation[] => sumsByRole(holdingsOf(framework));

/** What is used of one agent. */
export const allocationsAt = ({ tasks, executors }: AgentRecord): readonly Allocation[] =>
  sumsByRole([...[...tasks].filter((task) => !task.released), ...executors]);

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
