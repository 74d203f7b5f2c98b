import type { Task, TaskState } from '../api';
import { isEnded, taskStates } from '../api';

export const sortKeys = [
  'name',
  'state',
  'health',
  'uptime',
  'host',
  'ports',
  'revision',
  'failures',
  'message',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the address says is to be shown. */
export interface TaskQuery {
  readonly search: string;
  readonly states: ReadonlySet<TaskState>;
  readonly type: string;
  readonly outdated: boolean;
  readonly unhealthy: boolean;
  readonly ended: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
}

const known = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value);

/** What is not understood in a hand-written address is left out, never an error. */
export const statesOf = (text: string | undefined): ReadonlySet<TaskState> =>
  new Set((text ?? '').split(',').filter((value) => known(taskStates, value)));

/** `uptime` or, the other way round, `-uptime`. */
export const sortOf = (text: string | undefined): Pick<TaskQuery, 'sort' | 'descending'> => {
  const descending = text?.startsWith('-') ?? false;
  const key = (text ?? '').replace(/^-/, '');
  return known(sortKeys, key) ? { sort: key, descending } : { sort: 'name', descending: false };
};

/** Searching ten thousand tasks at every change: their text is put together once. */
const searchTexts = new WeakMap<Task, string>();
const searchTextOf = (task: Task): string => {
  const made = searchTexts.get(task);
  if (made !== undefined) return made;
  const text = [
    task.instanceName,
    task.jobKey,
    task.id,
    task.hostname,
    task.agentIp,
    task.message,
    task.reason,
    ...task.ports,
  ]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase();
  searchTexts.set(task, text);
  return text;
};

/** Every filter but the one on states, so that the states can be offered with their counts. */
export const matching = (tasks: readonly Task[], query: TaskQuery): readonly Task[] => {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  return tasks.filter(
    (task) =>
      (query.ended || !isEnded(task.state)) &&
      (query.type === '' || task.jobKey === query.type) &&
      (!query.outdated || task.outdated) &&
      (!query.unhealthy || task.healthy === false) &&
      (words.length === 0 || words.every((word) => searchTextOf(task).includes(word))),
  );
};

export const countStates = (tasks: readonly Task[]): ReadonlyMap<TaskState, number> => {
  const counts = new Map<TaskState, number>();
  for (const { state } of tasks) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
};

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const stateOrder = new Map(taskStates.map((state, index) => [state, index]));
const healthOrder = (task: Task): number =>
  task.healthy === false ? 0 : task.healthy ? 2 : task.hasHealthCheck ? 1 : 3;
/** The younger, the later; what does not run yet is the youngest. */
const since = (task: Task): number => task.runningAtMs ?? Number.MAX_SAFE_INTEGER;

const comparators: Readonly<Record<SortKey, (a: Task, b: Task) => number>> = {
  name: () => 0,
  state: (a, b) => compare(stateOrder.get(a.state) ?? 0, stateOrder.get(b.state) ?? 0),
  health: (a, b) => compare(healthOrder(a), healthOrder(b)),
  uptime: (a, b) => compare(since(b), since(a)),
  host: (a, b) => compare(a.hostname ?? '\uffff', b.hostname ?? '\uffff'),
  ports: (a, b) => compare(a.ports[0] ?? 0, b.ports[0] ?? 0),
  revision: (a, b) => compare(Number(b.outdated), Number(a.outdated)),
  failures: (a, b) => compare(a.failures, b.failures),
  message: (a, b) => compare(a.message ?? '', b.message ?? ''),
};

/** Equal ones always come in the same order, so nothing changes place without a reason. */
const byName = (a: Task, b: Task): number =>
  compare(a.jobKey, b.jobKey) ||
  compare(a.instance, b.instance) ||
  compare(a.createdAtMs, b.createdAtMs) ||
  compare(a.id, b.id);

export const inOrder = (tasks: readonly Task[], { sort, descending }: TaskQuery): readonly Task[] => {
  const by = comparators[sort];
  const direction = descending ? -1 : 1;
  // Of the default order the whole is turned round, of the others only what is sorted by.
  return sort === 'name'
    ? tasks.toSorted((a, b) => direction * byName(a, b))
    : tasks.toSorted((a, b) => direction * by(a, b) || byName(a, b));
};
