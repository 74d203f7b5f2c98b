import { randomUUID } from 'node:crypto';
import type { Logger } from '../logger.js';
import type { AgentPort, OperationOrder } from '../protocol.js';
import type { TaskRunner } from '../runner/index.js';
import { Capability, Reason, Source, TaskState, idText, lossState } from '../wire.js';
import type { DrainConfig, ExecutorInfo, FrameworkInfo, KillPolicy, TaskInfo } from '../wire.js';
import type { AgentExecutors } from './agent-executors.js';
import type { Counters } from './counters.js';
import type { AgentResources } from './agent-resources.js';
import type { AgentDraining } from './draining.js';
import { remember } from './held-framework.js';
import type { HeldFramework } from './held-framework.js';
import type { Holdings } from './holdings.js';
import { launchRefusal } from './launch-refusal.js';
import type { LaunchWish } from './launch-refusal.js';
import { runSpecOf } from './run-spec.js';
import type { RunPlace } from './run-spec.js';
import type { StatusUpdates } from './status-updates.js';
import { TaskRun } from './task-run.js';
import type { TaskRunSettings } from './task-run.js';

export interface OrdersParts {
  readonly holdings: Holdings;
  readonly executors: AgentExecutors;
  readonly updates: StatusUpdates;
  readonly counters: Counters;
  readonly resources: AgentResources;
  readonly draining: AgentDraining;
  readonly runner: TaskRunner;
  readonly runSettings: TaskRunSettings;
  readonly place: () => RunPlace;
  readonly answersPings: () => boolean;
  /** The master does not want this agent any more. */
  readonly dismissed: (graceMs: number) => void;
  readonly logger: Logger;
}

/** Between SIGTERM and SIGKILL when a framework goes: Mesos' grace for the shutdown of an executor. */
const SHUTDOWN_GRACE_MS = 5_000;

/** What a master asks of an agent. */
export class Orders implements AgentPort {
  constructor(private readonly parts: OrdersParts) {}

  answersPings(): boolean {
    return this.parts.answersPings();
  }

  launch(framework: FrameworkInfo, task: TaskInfo, role: string): void {
    const { holdings, updates, executors, runner, runSettings, place, logger } = this.parts;
    const held = holdings.hold(framework);
    const taskId = idText(task.taskId);
    if (held.runs.has(taskId)) {
      logger.warn('ignored a task whose id is still in use on the agent', { task: taskId });
      return;
    }
    if (this.#refuses(held, { executor: task.executor, tasks: [task] })) return;
    if (task.executor) return executors.launch(held, task.executor, [task], role, false);
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
    const held = this.parts.holdings.hold(framework);
    if (this.#refuses(held, { executor, tasks })) return;
    this.parts.executors.launch(held, executor, tasks, role, true);
  }

  message(frameworkId: string, executorId: string, data: Uint8Array): void {
    const heard = this.parts.executors.find(frameworkId, executorId)?.hear(data) === true;
    this.parts.counters.add(heard ? 'messagesSent' : 'messagesDropped');
    if (heard) return;
    this.parts.logger.warn('dropped a message for an executor that cannot be reached', { executor: executorId });
  }

  shutdownExecutor(frameworkId: string, executorId: string): void {
    this.parts.executors.find(frameworkId, executorId)?.shutdown();
  }

  #refuses(held: HeldFramework, wish: LaunchWish): boolean {
    const { draining, resources, updates } = this.parts;
    const cause = launchRefusal(wish, { held, draining: draining.isOn, total: resources.total });
    if (cause === undefined) return false;
    for (const task of wish.tasks) {
      updates.tell(held, idText(task.taskId), {
        state: droppedState(held.info),
        source: Source.SOURCE_AGENT,
        ...cause,
      });
    }
    return true;
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
    const { holdings, executors, updates, draining } = this.parts;
    const held = holdings.find(frameworkId);
    if (held === undefined || !updates.acknowledge(held, taskId, uuid)) return;
    const run = held.runs.get(taskId);
    if (run !== undefined) {
      run.acknowledgedMs = performance.now();
      held.runs.delete(taskId);
      this.parts.counters.add('executorsTerminated');
      remember(held.completedRuns, run);
    }
    executors.completed(held, taskId);
    holdings.completeIfEmpty(held);
    draining.endIfEmpty();
  }

  frameworkSubscribed(framework: FrameworkInfo): void {
    const frameworkId = idText(framework.id);
    this.parts.resources.resend(frameworkId);
    const held = this.parts.holdings.find(frameworkId);
    if (held === undefined) return;
    held.info = framework;
    for (const stream of held.streams.values()) stream.resend();
  }

  shutdownFramework(frameworkId: string): void {
    this.parts.resources.forget(frameworkId);
    this.parts.holdings.drop(frameworkId, SHUTDOWN_GRACE_MS);
  }

  applyOperation(order: OperationOrder): void {
    this.parts.resources.apply(order);
  }

  acknowledgeOperation(operationUuid: Uint8Array, statusUuid: Uint8Array): void {
    this.parts.resources.acknowledge(operationUuid, statusUuid);
  }

  drain(config: DrainConfig): void {
    this.parts.draining.begin(config);
  }

  shutdown(message: string): void {
    this.parts.logger.warn(`the agent shuts down: ${message}`, { agent: this.parts.place().agentId });
    this.parts.dismissed(SHUTDOWN_GRACE_MS);
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
