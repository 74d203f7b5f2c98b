import type { JobView, Operation, TaskView } from '@borealis/contracts';
import type { LocalCluster } from '@borealis/local-mesos';
import { eventually } from './eventually.js';
import type { HostProcess } from './host-process.js';

interface MasterState {
  readonly frameworks: readonly {
    readonly id: string;
    readonly tasks: readonly { readonly id: string; readonly state: string }[];
  }[];
}

/** What Mesos says is running: the judge over what the host believes. */
export const runningAtMesos = async (cluster: LocalCluster): Promise<string[]> => {
  const state = (await (await fetch(`http://${cluster.address}/master/state`)).json()) as MasterState;
  return state.frameworks
    .flatMap(({ tasks }) => tasks.filter(({ state: at }) => at === 'TASK_RUNNING').map(({ id }) => id))
    .sort();
};

/**
 * Waits until nothing is lost and nothing doubled: each job has one running task per wanted instance, the host and Mesos name the very
 * same tasks, and no operation is open.
 */
export const converged = (host: HostProcess, cluster: LocalCluster, deadlineMs = 60_000): Promise<TaskView[]> =>
  eventually(
    'host and cluster agree',
    async () => {
      const [jobs, tasks, operations, atMesos] = await Promise.all([
        host.get<JobView[]>('/api/v2/jobs'),
        host.get<TaskView[]>('/api/v2/tasks'),
        host.get<Operation[]>('/api/v2/operations'),
        runningAtMesos(cluster),
      ]);
      const seen = tasks.map(({ instanceName, state }) => `${instanceName}:${state}`).sort();
      const wanted = jobs
        .flatMap(({ name, desired }) => Array.from({ length: desired }, (_, index) => `${name}-${index + 1}:RUNNING`))
        .sort();
      const open = operations.filter(({ state }) => state === 'running').map(({ id, kind }) => `${kind} ${id}`);
      const ids = tasks.map(({ id }) => String(id)).sort();
      if (JSON.stringify([seen, ids, open]) === JSON.stringify([wanted, atMesos, []])) return tasks;
      throw new Error(JSON.stringify({ wanted, seen, atMesos: atMesos.length, open }));
    },
    deadlineMs,
  );
