import { taskLabels, terminalTaskStates } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import type { LocalCluster } from '@borealis/local-mesos';
import { openStore } from '@borealis/store';

/** A task as Mesos remembers it, with the states it went through. */
export interface MesosTask {
  readonly id: string;
  readonly state: string;
  readonly labels?: readonly { readonly key: string; readonly value?: string }[];
  readonly statuses: readonly { readonly state: string; readonly timestamp: number }[];
}

/** All tasks Mesos knows of; those whose end has been acknowledged are `completed`. */
export const mesosTasks = async (
  cluster: LocalCluster,
): Promise<{ readonly current: readonly MesosTask[]; readonly completed: readonly MesosTask[] }> => {
  const state = (await (await fetch(`http://${cluster.address}/master/state`)).json()) as {
    readonly frameworks: readonly { readonly tasks: MesosTask[]; readonly completed_tasks: MesosTask[] }[];
  };
  return {
    current: state.frameworks.flatMap(({ tasks }) => tasks),
    completed: state.frameworks.flatMap((framework) => framework.completed_tasks),
  };
};

/** What was promised since the last time the database was lost, and has to be found in it. */
export interface Promised {
  /** Tasks from before: nothing is known of them any more. */
  readonly forgotten: ReadonlySet<string>;
  /** Operations somebody was told of with 202. */
  readonly operations: ReadonlySet<string>;
}

/**
 * Holds what is in the database against what Mesos knows. Returns what is wrong:
 * a task that was launched before it was written down; an end that was acknowledged and is not in the history; a promised operation
 * that is not there, or did not end; two tasks of one instance at the same time although nobody asked for a successor.
 */
export const faultsOf = async (
  cluster: LocalCluster,
  database: { readonly url: string; readonly folder: string },
  { forgotten, operations }: Promised,
): Promise<string[]> => {
  const { current, completed } = await mesosTasks(cluster);
  const store = await openStore({ ...database, thread: 'same' });
  try {
    const entries = await store.history({ limit: 1_000_000 });
    const kept = [...(await store.load()).operations, ...(await store.endedOperations({ limit: 100_000 }))];
    const known = new Set(entries.map(({ taskId }) => String(taskId)));
    const ended = new Set(entries.filter(({ state }) => isEnd(state)).map(({ taskId }) => String(taskId)));
    const ours = [...current, ...completed].filter(({ id }) => !forgotten.has(id));
    return [
      ...ours.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} was launched and is not in the history`),
      ...completed
        .filter(({ id }) => !forgotten.has(id) && !ended.has(id))
        .map(({ id, state }) => `${id}: its ${state} was acknowledged and is not in the history`),
      ...operationFaults(kept, operations),
      ...doubles(ours, new Set(kept.flatMap(({ taskIds }) => taskIds.map(String)))),
    ];
  } finally {
    await store.close();
  }
};

const isEnd = (state: string): boolean => (terminalTaskStates as readonly string[]).includes(state);

const operationFaults = (kept: readonly Operation[], promised: ReadonlySet<string>): string[] => {
  const ended = new Map(kept.map(({ id, state }) => [String(id), state !== 'running']));
  return [...promised]
    .filter((id) => ended.get(id) !== true)
    .map((id) => `operation ${id} was promised and ${ended.has(id) ? 'has not ended' : 'is not in the database'}`);
};

interface Stay {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const stayOf = ({ id, statuses }: MesosTask): Stay | undefined => {
  const running = statuses.find(({ state }) => state === 'TASK_RUNNING');
  const end = statuses.find(({ state }) => /_(FINISHED|FAILED|KILLED|ERROR|LOST|GONE|DROPPED)$/.test(state));
  return running && { id, from: running.timestamp, to: end?.timestamp ?? Infinity };
};

/** Times two tasks of an instance ran together, but for those an operation replaced one by one. */
const doubles = (tasks: readonly MesosTask[], replaced: ReadonlySet<string>): string[] => {
  const byInstance = new Map<string, Stay[]>();
  for (const task of tasks) {
    const label = (key: string): string => task.labels?.find((each) => each.key === key)?.value ?? '';
    const stay = stayOf(task);
    const slot = `${label(taskLabels.jobKey)}#${label(taskLabels.instance)}`;
    if (stay) byInstance.set(slot, [...(byInstance.get(slot) ?? []), stay]);
  }
  return [...byInstance].flatMap(([slot, stays]) => {
    const inOrder = stays.sort((a, b) => a.from - b.from);
    return inOrder.flatMap((later, index) =>
      inOrder
        .slice(0, index)
        .filter((earlier) => later.from < earlier.to && !replaced.has(earlier.id))
        .map((earlier) => `${slot} ran twice: ${earlier.id} and ${later.id}`),
    );
  });
};
