import type { Books, FrameworkRecord } from '../../../master/index.js';
import { TaskState, isTerminal } from '../../../wire.js';
import { prefixed } from './metrics.js';
import type { Metrics } from './metrics.js';

const STATES = Object.values(TaskState).filter((state): state is TaskState => typeof state === 'number');
const ALWAYS_SHOWN = [
  'calls',
  'events',
  'offers/sent',
  'offers/accepted',
  'offers/declined',
  'offers/rescinded',
  'operations',
  ...STATES.filter(isTerminal).map((state) => `tasks/terminal/${TaskState[state].toLowerCase()}`),
];

/** `master/frameworks/<name>/<id>/…` of each framework that is there. */
export const frameworkMetrics = (books: Books): Metrics =>
  Object.assign({}, ...[...books.frameworks.values()].map(metricsOf)) as Metrics;

function metricsOf(framework: FrameworkRecord): Metrics {
  const prefix = `master/frameworks/${encodeURIComponent(framework.info.name)}/${framework.id}/`;
  const active = new Map(STATES.filter((state) => !isTerminal(state)).map((state) => [state, 0]));
  for (const { state } of framework.tasks.values()) {
    const count = active.get(state);
    if (count !== undefined) active.set(state, count + 1);
  }
  return prefixed(prefix, [
    ['subscribed', framework.connected ? 1 : 0],
    ...ALWAYS_SHOWN.map((name) => [name, 0] as const),
    ...framework.counters.all,
    ...[...active].map(([state, count]) => [`tasks/active/${TaskState[state].toLowerCase()}`, count] as const),
    ...framework.roles.map((role) => [`roles/${role}/suppressed`, framework.suppressed.has(role) ? 1 : 0] as const),
  ]);
}
