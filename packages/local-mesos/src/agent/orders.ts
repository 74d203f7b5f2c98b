import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { reasonOf } from '../errors.js';
import type { Logger } from '../logger.js';
import type { AgentPort } from '../protocol.js';
import type { TaskRunner } from '../runner/index.js';
import { Capability, Reason, Source, TaskState, idText, lossState } from '../wire.js';
import type { ExecutorInfo, FrameworkInfo, KillPolicy, TaskInfo } from '../wire.js';
import type { AgentExecutors } from './agent-executors.js';
import type { Holdings } from './holdings.js';
import { persistentVolumePath } from './resource-part.js';
import { runSpecOf } from './run-spec.js';
import type { RunPlace } from './run-spec.js';
import type { StatusUpdates } from './status-updates.js';
import { TaskRun } from './task-run.js';
import type { TaskRunSettings } from './task-run.js';

export interface OrdersParts {
  readonly holdings: Holdings;
  readonly executors: AgentExecutors;
  readonly updates: StatusUpdates;
  readonly runner: TaskRunner;
  readonly runSettings: TaskRunSettings;
  readonly place: () => RunPlace;
  readonly logger: Logger;
}

/** Between SIGTERM and SIGKILL when a framework goes: Mesos' grace for the shutdown of an executor. */
const SHUTDOWN_GRACE_MS = 5_000;

/** What a master asks of an agent. */
export class Orders implements AgentPort {
  constructor(private readonly parts: OrdersParts) {}

  launch(framework: FrameworkInfo, task: TaskInfo, role: string): void {
    const { holdings, updates, executors, runner, runSettings, place, logger } = this.parts;
    const held = holdings.hold(framework);
    const taskId = idText(task.taskId);
    if (held.runs.has(taskId)) {
      logger.warn('ignored a task whose id is still in use on the agent', { task: taskId });
      return;
    }
    if (task.executor) {
      executors.launch(held, task.executor, [task], role, false);
      return;
    }
    const run = new TaskRun(
      task,
      role,
      runSpecOf(task, framework, role, randomUUID(), place()),
      () => held.info,
      runner,
      runSettings,
      (draft) => updates.tell(held, taskId, draft),
    );
    held.runs.set(taskId, run);
    run.begin();
  }

  launchGroup(framework: FrameworkInfo, executor: ExecutorInfo, tasks: readonly TaskInfo[], role: string): void {
    const { holdings, executors } = this.parts;
    executors.launch(holdings.hold(framework), executor, tasks, role, true);
  }

  message(frameworkId: string, executorId: string, data: Uint8Array): void {
    if (this.parts.executors.find(frameworkId, executorId)?.hear(data) === true) return;
    this.parts.logger.warn('dropped a message for an executor that cannot be reached', { executor: executorId });
  }

  shutdownExecutor(frameworkId: string, executorId: string): void {
    this.parts.executors.find(frameworkId, executorId)?.shutdown();
  }

  kill(framework: FrameworkInfo, taskId: string, killPolicy: KillPolicy | undefined): void {
    const { holdings, executors, updates } = this.parts;
    const held = holdings.find(idText(framework.id));
    const target = held?.runs.get(taskId) ?? (held && executors.ownerOf(held, taskId));
    if (target instanceof TaskRun) return target.kill(killPolicy);
    if (target !== undefined) return target.kill(taskId, killPolicy);
    updates.tell(holdings.hold(framework), taskId, {
      state: droppedState(framework),
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_EXECUTOR_TERMINATED,
      message: 'Executor terminated',
    });
  }

  acknowledge(frameworkId: string, taskId: string, uuid: Uint8Array): void {
    const { holdings, executors, updates } = this.parts;
    const held = holdings.find(frameworkId);
    if (held === undefined || !updates.acknowledge(held, taskId, uuid)) return;
    held.runs.delete(taskId);
    executors.completed(held, taskId);
    holdings.forgetIfEmpty(held);
  }

  frameworkSubscribed(framework: FrameworkInfo): void {
    const held = this.parts.holdings.find(idText(framework.id));
    if (held === undefined) return;
    held.info = framework;
    for (const stream of held.streams.values()) stream.resend();
  }

  shutdownFramework(frameworkId: string): void {
    this.parts.holdings.drop(frameworkId, SHUTDOWN_GRACE_MS);
  }

  destroyVolume(role: string, persistenceId: string): void {
    const path = persistentVolumePath(this.parts.place().volumesDir, role, persistenceId);
    rm(path, { recursive: true, force: true }).catch((error: unknown) =>
      this.parts.logger.error('could not remove a persistent volume', { path, reason: reasonOf(error) }),
    );
  }

  accountFor(framework: FrameworkInfo, taskIds: readonly string[]): void {
    const { holdings, executors, updates } = this.parts;
    const held = holdings.hold(framework);
    for (const taskId of taskIds) {
      if (held.streams.has(taskId) || held.runs.has(taskId)) continue;
      if (executors.ownerOf(held, taskId) !== undefined) continue;
      updates.tell(held, taskId, {
        state: droppedState(framework),
        source: Source.SOURCE_AGENT,
        reason: Reason.REASON_RECONCILIATION,
        message: 'Reconciliation: task unknown to the agent',
      });
    }
  }
}

function droppedState({ capabilities }: FrameworkInfo): TaskState {
  const aware = (capabilities ?? []).some(({ type }) => type === Capability.PARTITION_AWARE);
  return lossState(aware, TaskState.TASK_DROPPED);
}
