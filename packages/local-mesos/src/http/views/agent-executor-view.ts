import type { InventoryExecutor, InventoryTask, TaskStage } from '../../agent/index.js';
import { ExecutorType, idText } from '../../wire.js';
import { resourcesView } from './resource-view.js';
import type { View } from './resource-view.js';
import { labelsView, taskView } from './task-view.js';

/** The executors of a framework at its agent, living and ended ones; each command task has one of its own here. */
export const agentExecutorViews = (inventory: readonly InventoryExecutor[]): View => ({
  executors: inventory.filter(({ isOver }) => !isOver).map(executorView),
  completed_executors: inventory.filter(({ isOver }) => isOver).map(executorView),
});

function executorView({ info, role, containerId, sandbox, tasks, used }: InventoryExecutor): View {
  const at = (...stages: readonly TaskStage[]): readonly View[] =>
    tasks.filter(({ stage }) => stages.includes(stage)).map((task: InventoryTask) => taskView(task));
  return {
    id: idText(info.executorId),
    name: info.name ?? '',
    source: info.source ?? '',
    container: containerId,
    directory: sandbox,
    resources: resourcesView(used),
    role,
    ...(info.labels ? { labels: labelsView(info.labels) } : {}),
    ...(info.type === null || info.type === undefined ? {} : { type: ExecutorType[info.type] }),
    tasks: at('launched'),
    queued_tasks: at('queued'),
    completed_tasks: at('terminated', 'completed'),
  };
}
