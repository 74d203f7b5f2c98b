import type { Books, FrameworkRecord, MasterInfo, TaskRecord } from '../../master/index.js';
import { TaskState } from '../../wire.js';
import { agentView } from './agent-view.js';
import { frameworkSummary } from './framework-view.js';
import type { View } from './resource-view.js';

/** The states `/state-summary` counts; the rarer ones are not shown there. */
const COUNTED = [
  TaskState.TASK_STAGING,
  TaskState.TASK_STARTING,
  TaskState.TASK_RUNNING,
  TaskState.TASK_KILLING,
  TaskState.TASK_FINISHED,
  TaskState.TASK_KILLED,
  TaskState.TASK_FAILED,
  TaskState.TASK_LOST,
  TaskState.TASK_ERROR,
  TaskState.TASK_UNREACHABLE,
];

/** `/state-summary`: agents and frameworks with the states of their tasks counted, over by now or not. */
export function summaryView(books: Books, info: MasterInfo, flags: Readonly<Record<string, string>>): View {
  const frameworks = [...books.frameworks.values()];
  const byAgent = new Map<string, TaskRecord[]>();
  for (const task of frameworks.flatMap(tasksOf)) {
    const known = byAgent.get(task.agentId);
    if (known === undefined) byAgent.set(task.agentId, [task]);
    else known.push(task);
  }
  return {
    hostname: info.hostname,
    cluster: flags['cluster'],
    slaves: [...books.agents.values()].map((agent) => {
      const tasks = byAgent.get(agent.id) ?? [];
      const frameworkIds = new Set(tasks.map((task) => task.framework.id));
      return { ...agentView(agent), ...counts(tasks), framework_ids: [...frameworkIds] };
    }),
    frameworks: frameworks.map((framework) => {
      const tasks = tasksOf(framework);
      const agentIds = new Set(tasks.map((task) => task.agentId));
      return { ...frameworkSummary(framework), ...counts(tasks), slave_ids: [...agentIds] };
    }),
  };
}

const tasksOf = ({ tasks, unreachable, history }: FrameworkRecord): readonly TaskRecord[] => [
  ...tasks.values(),
  ...unreachable.values(),
  ...history,
];

function counts(tasks: readonly TaskRecord[]): View {
  const found = new Map<TaskState, number>(COUNTED.map((state) => [state, 0]));
  for (const { state } of tasks) {
    const count = found.get(state);
    if (count !== undefined) found.set(state, count + 1);
  }
  return Object.fromEntries([...found].map(([state, count]) => [TaskState[state], count]));
}
