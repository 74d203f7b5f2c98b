import { inventoryOf } from '../../agent/index.js';
import type { Agent, InventoryExecutor } from '../../agent/index.js';
import { EMPTY_BUNDLE, addBundles, scalarOf } from '../../resources/index.js';
import { TaskState } from '../../wire.js';

type Metrics = Readonly<Record<string, number>>;

/** `/metrics/snapshot` of an agent: the numbers tools look at. */
export function agentMetrics(agent: Agent): Metrics {
  const { counters, holdings } = agent;
  const living = holdings.all.flatMap(inventoryOf).filter(({ isOver }) => !isOver);
  return {
    'slave/registered': agent.linked ? 1 : 0,
    'slave/uptime_secs': (Date.now() - agent.startedMs) / 1000,
    'slave/recovery_errors': 0,
    'slave/recovery_time_secs': agent.recoveryMs / 1000,
    'slave/frameworks_active': holdings.all.length,
    ...executorMetrics(agent, living),
    ...taskMetrics(agent, living),
    'slave/container_launch_errors': counters.of('launchErrors'),
    'slave/valid_status_updates': counters.of('statusUpdates'),
    'slave/invalid_status_updates': 0,
    'slave/valid_framework_messages': counters.of('messagesSent'),
    'slave/invalid_framework_messages': counters.of('messagesDropped'),
    ...resourceMetrics(agent, living),
  };
}

function executorMetrics({ counters }: Agent, living: readonly InventoryExecutor[]): Metrics {
  const inPhase = (wanted: InventoryExecutor['phase']): number => living.filter(({ phase }) => phase === wanted).length;
  return {
    'slave/executors_registering': inPhase('registering'),
    'slave/executors_running': inPhase('running'),
    'slave/executors_terminating': inPhase('terminating'),
    'slave/executors_terminated': counters.of('executorsTerminated'),
    'slave/executors_preempted': 0,
  };
}

const LIVING = ['TASK_STAGING', 'TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING'] as const;
const ENDED = ['TASK_FINISHED', 'TASK_FAILED', 'TASK_KILLED', 'TASK_LOST', 'TASK_GONE'] as const;

function taskMetrics({ counters }: Agent, living: readonly InventoryExecutor[]): Metrics {
  const tasks = living.flatMap((executor) => executor.tasks).filter(({ stage }) => stage !== 'completed');
  const name = (state: string): string => `slave/tasks_${state.slice('TASK_'.length).toLowerCase()}`;
  return Object.fromEntries([
    ...LIVING.map((state) => [name(state), tasks.filter((task) => task.state === TaskState[state]).length]),
    ...ENDED.map((state) => [name(state), counters.endsIn(TaskState[state])]),
  ]) as Metrics;
}

function resourceMetrics({ introduction: { total } }: Agent, living: readonly InventoryExecutor[]): Metrics {
  const used = living.map((executor) => executor.used).reduce(addBundles, EMPTY_BUNDLE);
  const metrics: Record<string, number> = {};
  for (const name of ['cpus', 'mem', 'disk', 'gpus']) {
    const [all, taken] = [scalarOf(total, name), scalarOf(used, name)];
    metrics[`slave/${name}_total`] = all;
    metrics[`slave/${name}_used`] = taken;
    metrics[`slave/${name}_percent`] = all === 0 ? 0 : taken / all;
  }
  return metrics;
}
