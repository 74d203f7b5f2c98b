import { mesos, toMesosJson } from '@borealis/mesos';
import type { HeldFramework, TaskRun } from '../../agent/index.js';
import type { Executor, ExecutorTask } from '../../executor/index.js';
import { addBundles, bundleOf, toMilli } from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import { ExecutorType, TaskState, idText } from '../../wire.js';
import type { CommandInfo, TaskInfo } from '../../wire.js';
import { resourcesView } from './resource-view.js';
import type { View } from './resource-view.js';
import { labelsView } from './task-view.js';

/** The executors of a framework at its agent, living and ended ones; each command task has one of its own here. */
export function agentExecutorViews(held: HeldFramework): View {
  const runs = [...held.runs.values()];
  const state = (taskId: string): string =>
    TaskState[held.streams.get(taskId)?.latest?.status.state ?? TaskState.TASK_STAGING];
  const own = [...held.executors.values()];
  return {
    executors: [
      ...runs.filter((run) => !run.isOver).map((run) => commandExecutorView(run, state)),
      ...own.filter((executor) => !executor.isOver).map((executor) => executorView(held, executor)),
    ],
    completed_executors: [
      ...runs.filter((run) => run.isOver).map((run) => commandExecutorView(run, state)),
      ...[...own.filter((executor) => executor.isOver), ...held.completedExecutors].map((executor) =>
        executorView(held, executor),
      ),
    ],
  };
}

/** What Mesos gives the executor of a command task on top of what the task takes. */
const COMMAND_EXECUTOR_RESOURCES: Bundle = {
  scalars: new Map([
    ['cpus', toMilli(0.1)],
    ['mem', toMilli(32)],
  ]),
  ranges: new Map(),
  kinds: new Map(),
};

function commandExecutorView(run: TaskRun, state: (taskId: string) => string): View {
  const { spec, task } = run;
  const entry = taskEntry(task, spec.frameworkId, '', run.role, state(spec.taskId));
  return {
    id: spec.taskId,
    name: `Command Executor (Task: ${spec.taskId}) (Command: ${commandText(task.command)})`,
    source: spec.taskId,
    container: spec.containerId,
    directory: spec.sandbox,
    resources: resourcesView(addBundles(COMMAND_EXECUTOR_RESOURCES, bundleOf(task.resources ?? []))),
    role: run.role,
    ...(task.labels ? { labels: labelsView(task.labels) } : {}),
    tasks: run.isOver ? [] : [entry],
    queued_tasks: [],
    completed_tasks: run.isOver ? [entry] : [],
  };
}

const LONGEST_COMMAND = 15;

/** As Mesos names it: `sh -c '<text>'` or `[<program>, <arguments>]`, a long text cut. */
function commandText(command: CommandInfo | null | undefined): string {
  const value = command?.value ?? '';
  if (command?.shell === false) {
    return value === '' ? 'NO EXECUTABLE' : `[${[value, ...(command.arguments ?? [])].join(', ')}]`;
  }
  if (value === '') return 'NO COMMAND';
  return `sh -c '${value.length > LONGEST_COMMAND ? `${value.slice(0, LONGEST_COMMAND - 3)}...` : value}'`;
}

function executorView(held: HeldFramework, executor: Executor): View {
  const { info } = executor;
  const frameworkId = idText(held.info.id);
  const tasks = [...executor.tasks.values()];
  const used = tasks.filter((task) => !task.isOver).map((task) => bundleOf(task.info.resources ?? []));
  const entry = (task: ExecutorTask): View =>
    taskEntry(task.info, frameworkId, executor.id, task.role, TaskState[task.latest]);
  return {
    id: executor.id,
    name: info.name ?? '',
    source: info.source ?? '',
    container: executor.containerId,
    directory: executor.sandbox,
    resources: resourcesView(used.reduce(addBundles, bundleOf(info.resources ?? []))),
    role: executor.role,
    ...(info.labels ? { labels: labelsView(info.labels) } : {}),
    ...(info.type === null || info.type === undefined ? {} : { type: ExecutorType[info.type] }),
    tasks: tasks.filter((task) => task.delivered && !task.isOver).map(entry),
    queued_tasks: tasks.filter((task) => !task.delivered && !task.isOver).map(entry),
    completed_tasks: [...tasks.filter((task) => task.isOver), ...executor.completed].map(entry),
  };
}

const taskEntry = (task: TaskInfo, frameworkId: string, executorId: string, role: string, state: string): View => ({
  id: idText(task.taskId),
  name: task.name,
  framework_id: frameworkId,
  executor_id: executorId,
  slave_id: idText(task.agentId),
  state,
  resources: resourcesView(bundleOf(task.resources ?? [])),
  role,
  ...(task.labels ? { labels: labelsView(task.labels) } : {}),
  ...(task.container ? { container: toMesosJson(mesos.v1.ContainerInfo, task.container) } : {}),
});
