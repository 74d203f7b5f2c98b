import type { ContainerEntry, Containers } from '../containers/index.js';
import type { RunStatistics, TaskRunner } from '../runner/index.js';
import { idText } from '../wire.js';
import type { ContainerID } from '../wire.js';
import type { AgentExecutors } from './agent-executors.js';
import type { HeldFramework } from './held-framework.js';

/** Who a container is for. */
export interface ContainerOwner {
  readonly frameworkId: string;
  readonly executorId: string;
  readonly executorName: string;
  readonly source: string;
}

/** A container and what it uses. Those of command tasks have the agent's own executors. */
export interface ContainerUsage {
  readonly containerId: ContainerID;
  /** Undefined for a container on its own. */
  readonly owner: ContainerOwner | undefined;
  /** Undefined when nobody can tell, as for simulated tasks. */
  readonly statistics: RunStatistics | undefined;
}

/** Which containers besides those with an executor. */
export interface UsageQuery {
  /** Those below others. */
  readonly nested?: boolean;
  /** Those on their own. */
  readonly standalone?: boolean;
}

export interface UsageParts {
  readonly held: readonly HeldFramework[];
  readonly executors: Pick<AgentExecutors, 'statistics'>;
  readonly containers: Pick<Containers, 'all'>;
  readonly runner: Pick<TaskRunner, 'statistics'>;
}

interface Measured {
  readonly containerId: ContainerID;
  readonly owner: ContainerOwner | undefined;
  readonly measure: () => Promise<RunStatistics | undefined>;
}

/** The containers that an agent has now. */
export async function usageOfAll(parts: UsageParts, query: UsageQuery): Promise<readonly ContainerUsage[]> {
  const roots = parts.held.flatMap((held) => rootsOf(held, parts));
  const owners = new Map(roots.map(({ containerId, owner }) => [idText(containerId), owner]));
  const started = parts.containers.all
    .filter(({ ended, id }) => !ended && (id.parent ? query.nested : query.standalone) === true)
    .map(({ id, spec }: ContainerEntry) => ({
      containerId: id,
      owner: owners.get(rootIdOf(id)),
      measure: () => parts.runner.statistics(spec),
    }));
  return Promise.all(
    [...roots, ...started].map(async ({ containerId, owner, measure }: Measured) => ({
      containerId,
      owner,
      statistics: await measure(),
    })),
  );
}

function rootsOf({ info, runs, executors }: HeldFramework, parts: UsageParts): readonly Measured[] {
  const frameworkId = idText(info.id);
  return [
    ...[...runs.values()]
      .filter((run) => !run.isOver)
      .map((run) => ({
        containerId: { value: run.spec.containerId },
        owner: { frameworkId, executorId: run.spec.taskId, executorName: '', source: run.spec.taskId },
        measure: () => run.statistics(),
      })),
    ...[...executors.values()]
      .filter((executor) => !executor.isOver)
      .map((executor) => ({
        containerId: { value: executor.containerId },
        owner: {
          frameworkId,
          executorId: executor.id,
          executorName: executor.info.name ?? '',
          source: executor.info.source ?? '',
        },
        measure: () => parts.executors.statistics(executor),
      })),
  ];
}

const rootIdOf = (id: ContainerID): string => (id.parent ? rootIdOf(id.parent) : idText(id));
