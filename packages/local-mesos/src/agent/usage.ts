import type { RunStatistics } from '../runner/index.js';
import { idText } from '../wire.js';
import type { FrameworkInfo } from '../wire.js';
import type { AgentExecutors } from './agent-executors.js';
import type { HeldFramework } from './held-framework.js';

/** A container with an executor, the agent's own ones of command tasks included, and what it uses. */
export interface ContainerUsage {
  readonly framework: FrameworkInfo;
  readonly executorId: string;
  readonly executorName: string;
  readonly source: string;
  readonly containerId: string;
  /** Undefined when nobody can tell, as for simulated tasks. */
  readonly statistics: RunStatistics | undefined;
}

/** Every container that an agent has now. */
export async function usageOfAll(
  held: Iterable<HeldFramework>,
  executors: Pick<AgentExecutors, 'statistics'>,
): Promise<readonly ContainerUsage[]> {
  const containers = [...held].flatMap(({ info: framework, runs, executors: own }) => [
    ...[...runs.values()]
      .filter((run) => !run.isOver)
      .map(async (run) => ({
        framework,
        executorId: idText(run.task.taskId),
        executorName: '',
        source: idText(run.task.taskId),
        containerId: run.spec.containerId,
        statistics: await run.statistics(),
      })),
    ...[...own.values()]
      .filter((executor) => !executor.isOver)
      .map(async (executor) => ({
        framework,
        executorId: executor.id,
        executorName: executor.info.name ?? '',
        source: executor.info.source ?? '',
        containerId: executor.containerId,
        statistics: await executors.statistics(executor),
      })),
  ]);
  return Promise.all(containers);
}
