import { isActive } from '../../master/index.js';
import type { Books } from '../../master/index.js';
import { fromMilli, scalarOf, toMilli } from '../../resources/index.js';
import { TaskState } from '../../wire.js';
import { sumOf } from './framework-view.js';
import { systemMetrics } from './system-view.js';

type Metrics = Readonly<Record<string, number>>;

/** `/metrics/snapshot` of the master: the handful of numbers tools look at. */
export function metricsView(books: Books, subscribers: number): Metrics {
  const agents = [...books.agents.values()];
  const frameworks = [...books.frameworks.values()];
  const connectedAgents = agents.filter((agent) => agent.connected).length;
  const activeAgents = agents.filter(isActive).length;
  const connected = frameworks.filter((framework) => framework.connected).length;
  return {
    'master/elected': 1,
    'master/uptime_secs': (Date.now() - books.startedMs) / 1000,
    'master/slaves_active': activeAgents,
    'master/slaves_inactive': agents.length - activeAgents,
    'master/slaves_connected': connectedAgents,
    'master/slaves_disconnected': agents.length - connectedAgents,
    'master/slaves_unreachable': books.registry.unreachable.size,
    'master/frameworks_active': connected,
    'master/frameworks_inactive': frameworks.length - connected,
    'master/frameworks_connected': connected,
    'master/frameworks_disconnected': frameworks.length - connected,
    'master/outstanding_offers': books.offers.size,
    'master/operator_event_stream_subscribers': subscribers,
    ...taskCounts(books),
    ...resourceMetrics(books),
    ...systemMetrics(),
  };
}

function taskCounts(books: Books): Metrics {
  const counts: Record<string, number> = {};
  for (const name of ['STAGING', 'STARTING', 'RUNNING', 'KILLING']) counts[`master/tasks_${name.toLowerCase()}`] = 0;
  for (const framework of books.frameworks.values()) {
    for (const task of framework.tasks.values()) {
      const key = `master/tasks_${(TaskState[task.state] ?? '').replace('TASK_', '').toLowerCase()}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

function resourceMetrics(books: Books): Metrics {
  const agents = [...books.agents.values()];
  const total = sumOf(agents.map((agent) => agent.total));
  const free = sumOf([
    ...agents.map((agent) => agent.free),
    ...[...books.offers.values()].map((offer) => offer.bundle),
  ]);
  const metrics: Record<string, number> = {};
  for (const name of ['cpus', 'mem', 'disk', 'gpus']) {
    const all = toMilli(scalarOf(total, name));
    const used = all - toMilli(scalarOf(free, name));
    metrics[`master/${name}_total`] = fromMilli(all);
    metrics[`master/${name}_used`] = fromMilli(used);
    metrics[`master/${name}_percent`] = all === 0 ? 0 : used / all;
  }
  return metrics;
}
