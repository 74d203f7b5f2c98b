import { isActive } from '../../../master/index.js';
import type { Books } from '../../../master/index.js';
import { fromMilli, scalarOf, toMilli } from '../../../resources/index.js';
import { TaskState } from '../../../wire.js';
import { sumOf } from '../framework-view.js';
import { prefixed } from './metrics.js';
import type { Metrics } from './metrics.js';

export const RESOURCES = ['cpus', 'mem', 'disk', 'gpus'] as const;

/** Shown from the beginning; others, such as the ends of tasks by reason, appear when they are counted first. */
const COUNTED = [
  'dropped_messages',
  'invalid_status_update_acknowledgements',
  'invalid_status_updates',
  'messages_decline_offers',
  'messages_executor_to_framework',
  'messages_exited_executor',
  'messages_framework_to_executor',
  'messages_kill_task',
  'messages_launch_tasks',
  'messages_operation_status_update_acknowledgement',
  'messages_reconcile_operations',
  'messages_reconcile_tasks',
  'messages_register_framework',
  'messages_register_slave',
  'messages_reregister_framework',
  'messages_reregister_slave',
  'messages_resource_request',
  'messages_revive_offers',
  'messages_status_update',
  'messages_status_update_acknowledgement',
  'messages_suppress_offers',
  'messages_unregister_framework',
  'messages_unregister_slave',
  'slave_registrations',
  'slave_removals',
  'slave_removals/reason_registered',
  'slave_removals/reason_unhealthy',
  'slave_removals/reason_unregistered',
  'slave_reregistrations',
  'slave_unreachable_canceled',
  'slave_unreachable_completed',
  'slave_unreachable_scheduled',
  'tasks_dropped',
  'tasks_error',
  'tasks_failed',
  'tasks_finished',
  'tasks_gone',
  'tasks_gone_by_operator',
  'tasks_killed',
  'tasks_lost',
  'valid_status_update_acknowledgements',
  'valid_status_updates',
] as const;

/** What of the counters is shown elsewhere. */
const OF_ALLOCATOR = 'allocation_runs';

/** What comes is carried out at once: whoever asks finds the queues of Mesos' actors empty. */
const NOTHING_WAITS: Metrics = {
  'master/event_queue_messages': 0,
  'master/event_queue_dispatches': 0,
  'master/event_queue_http_requests': 0,
  'allocator/event_queue_dispatches': 0,
  'registrar/queued_operations': 0,
};

/** `master/…`. */
export function masterMetrics(books: Books, subscribers: number): Metrics {
  const agents = [...books.agents.values()];
  const frameworks = [...books.frameworks.values()];
  const connectedAgents = agents.filter((agent) => agent.connected).length;
  const activeAgents = agents.filter(isActive).length;
  const connected = frameworks.filter((framework) => framework.connected).length;
  return {
    'master/elected': 1,
    ...NOTHING_WAITS,
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
    ...prefixed(
      'master/',
      COUNTED.map((name) => [name, 0] as const),
    ),
    ...prefixed(
      'master/',
      [...books.counters.all].filter(([name]) => name !== OF_ALLOCATOR),
    ),
  };
}

/** Tasks that are over are counted as they end. */
function taskCounts(books: Books): Metrics {
  const counts = new Map(ACTIVE.map((state) => [state, 0]));
  for (const framework of books.frameworks.values()) {
    for (const { state } of [...framework.tasks.values(), ...framework.unreachable.values()]) {
      const count = counts.get(state);
      if (count !== undefined) counts.set(state, count + 1);
    }
  }
  return prefixed(
    'master/tasks_',
    [...counts].map(([state, count]) => [TaskState[state].replace('TASK_', '').toLowerCase(), count] as const),
  );
}

const ACTIVE: readonly TaskState[] = [
  TaskState.TASK_STAGING,
  TaskState.TASK_STARTING,
  TaskState.TASK_RUNNING,
  TaskState.TASK_KILLING,
  TaskState.TASK_UNREACHABLE,
];

function resourceMetrics(books: Books): Metrics {
  const agents = [...books.agents.values()];
  const total = sumOf(agents.map((agent) => agent.total));
  const free = sumOf([
    ...agents.map((agent) => agent.free),
    ...[...books.offers.values()].map((offer) => offer.bundle),
  ]);
  const metrics: Record<string, number> = {};
  for (const name of RESOURCES) {
    const all = toMilli(scalarOf(total, name));
    const used = all - toMilli(scalarOf(free, name));
    metrics[`master/${name}_total`] = fromMilli(all);
    metrics[`master/${name}_used`] = fromMilli(used);
    metrics[`master/${name}_percent`] = all === 0 ? 0 : used / all;
    for (const kind of ['total', 'used', 'percent']) metrics[`master/${name}_revocable_${kind}`] = 0;
  }
  return metrics;
}
