import type { Executor, ExecutorPhase, ExecutorTask } from '../executor/index.js';
import { addBundles, bundleOf } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { TaskState, idText } from '../wire.js';
import type { ExecutorInfo, TaskInfo, TaskStatus } from '../wire.js';
import { commandExecutorOf } from './command-executor.js';
import type { HeldFramework } from './held-framework.js';
import type { TaskRun } from './task-run.js';

/** How far a task got on its agent: `terminated` until its end is acknowledged, `completed` afterwards. */
export type TaskStage = 'queued' | 'launched' | 'terminated' | 'completed';

/** A task as its agent tells of it. */
export interface InventoryTask {
  readonly id: string;
  readonly info: TaskInfo;
  readonly framework: { readonly id: string };
  readonly agentId: string;
  readonly role: string;
  readonly held: Bundle;
  readonly stage: TaskStage;
  readonly state: TaskState;
  readonly statuses: readonly TaskStatus[];
  /** Of the last update that was sent. */
  readonly sentState: TaskState;
  readonly sentUuid: Uint8Array | undefined;
}

/** An executor as its agent tells of it, the agent's own ones of command tasks included. */
export interface InventoryExecutor {
  readonly info: ExecutorInfo;
  readonly role: string;
  readonly containerId: string;
  readonly sandbox: string;
  readonly phase: ExecutorPhase;
  readonly isOver: boolean;
  readonly tasks: readonly InventoryTask[];
  /** What it takes together with its living tasks. */
  readonly used: Bundle;
}

/** The executors of a framework, the oldest first: living ones, then those of which only the memory is left. */
export function inventoryOf(held: HeldFramework): readonly InventoryExecutor[] {
  const own = [...held.executors.values()];
  return [
    ...[...held.runs.values()].map((run) => runEntry(held, run, false)),
    ...own.filter((executor) => !executor.isOver).map((executor) => executorEntry(held, executor)),
    ...held.completedRuns.map((run) => runEntry(held, run, true)),
    ...[...held.completedExecutors, ...own.filter((executor) => executor.isOver)].map((executor) =>
      executorEntry(held, executor),
    ),
  ];
}

/** Of the executor of a command task: it comes and goes with its task. */
const PHASES: Readonly<Record<TaskStage, ExecutorPhase>> = {
  queued: 'registering',
  launched: 'running',
  terminated: 'terminating',
  completed: 'terminated',
};

function runEntry(held: HeldFramework, run: TaskRun, completed: boolean): InventoryExecutor {
  const { task, role, spec, statuses } = run;
  const stage = completed ? 'completed' : run.isOver ? 'terminated' : run.isQueued ? 'queued' : 'launched';
  const info = commandExecutorOf(task, spec.frameworkId, role);
  const { containerId, sandbox } = spec;
  return entryOf(info, { role, containerId, sandbox, phase: PHASES[stage] }, [
    taskEntry(held, task, role, stage, statuses),
  ]);
}

function executorEntry(held: HeldFramework, executor: Executor): InventoryExecutor {
  const entry = (task: ExecutorTask, stage: TaskStage): InventoryTask =>
    taskEntry(held, task.info, task.role, stage, task.statuses);
  return entryOf(executor.info, executor, [
    ...[...executor.tasks.values()].map((task) =>
      entry(task, task.isOver ? 'terminated' : task.delivered ? 'launched' : 'queued'),
    ),
    ...executor.completed.map((task) => entry(task, 'completed')),
  ]);
}

function entryOf(
  info: ExecutorInfo,
  { role, containerId, sandbox, phase }: Pick<InventoryExecutor, 'role' | 'containerId' | 'sandbox' | 'phase'>,
  tasks: readonly InventoryTask[],
): InventoryExecutor {
  const isOver = phase === 'terminated';
  const living = isOver ? [] : tasks.filter(({ stage }) => stage === 'queued' || stage === 'launched');
  const used = living.map(({ held }) => held).reduce(addBundles, bundleOf(info.resources ?? []));
  return { info, role, containerId, sandbox, phase, isOver, tasks, used };
}

function taskEntry(
  held: HeldFramework,
  info: TaskInfo,
  role: string,
  stage: TaskStage,
  statuses: readonly TaskStatus[],
): InventoryTask {
  const id = idText(info.taskId);
  const sent = held.streams.get(id)?.sent?.status ?? statuses.at(-1);
  return {
    id,
    info,
    framework: { id: idText(held.info.id) },
    agentId: idText(info.agentId),
    role,
    held: bundleOf(info.resources ?? []),
    stage,
    state: statuses.at(-1)?.state ?? TaskState.TASK_STAGING,
    statuses,
    sentState: sent?.state ?? TaskState.TASK_STAGING,
    sentUuid: sent?.uuid ?? undefined,
  };
}
