import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Containers } from '../containers/index.js';
import { reasonOf } from '../errors.js';
import type { ExecutorTimes, ExecutorTokens } from '../executor/index.js';
import type { Logger } from '../logger.js';
import type { AgentIntroduction, AgentPort, MasterPort } from '../protocol.js';
import type { TaskRunner } from '../runner/index.js';
import { Capability, Reason, Source, TaskState, idText, isTerminal, lossState } from '../wire.js';
import type { ExecutorInfo, FrameworkInfo, KillPolicy, TaskInfo } from '../wire.js';
import { AgentExecutors } from './agent-executors.js';
import { executorReportOf, reportOf, statusOf } from './reporting.js';
import type { HeldFramework, ReliableStatus } from './reporting.js';
import { persistentVolumePath } from './resource-part.js';
import { containerSpecOf, runSpecOf } from './run-spec.js';
import type { RunPlace } from './run-spec.js';
import { StatusStream } from './status-stream.js';
import type { RetryTimes } from './status-stream.js';
import { TaskRun } from './task-run.js';
import type { StatusDraft, TaskRunSettings } from './task-run.js';
import { usageOfAll } from './usage.js';
import type { ContainerUsage } from './usage.js';

export interface AgentParts {
  readonly introduction: () => AgentIntroduction;
  readonly place: Omit<RunPlace, 'agentId' | 'endpoint' | 'processName'>;
  readonly retry: RetryTimes;
  readonly runSettings: TaskRunSettings;
  readonly runner: TaskRunner;
  readonly executorTimes: ExecutorTimes;
  /** The program of a default executor, for Node. */
  readonly defaultExecutor: URL;
  /** Absent where executors need no token. */
  readonly tokens: ExecutorTokens | undefined;
  /** The master leading now. */
  readonly master: () => MasterPort;
  readonly logger: Logger;
}

/** Between SIGTERM and SIGKILL when a framework goes: Mesos' grace for the shutdown of an executor. */
const SHUTDOWN_GRACE_MS = 5_000;

const NO_FRAMEWORK: FrameworkInfo = { user: '', name: '' };

/** One agent: runs tasks and reports them reliably, whether or not its master can hear it at the moment. */
export class Agent implements AgentPort {
  readonly held = new Map<string, HeldFramework>();
  readonly executors: AgentExecutors;
  /** Those that its API starts. */
  readonly containers: Containers;
  #id: string | undefined;
  #linked = false;
  #process: 'up' | 'down' | 'recovering' = 'up';
  #recovery: NodeJS.Timeout | undefined;
  /** The link was cut on purpose, and stays so until somebody says otherwise. */
  #cut = false;

  constructor(private readonly parts: AgentParts) {
    this.executors = new AgentExecutors({
      ...parts,
      held: this.held,
      killGraceMs: parts.runSettings.killGraceMs,
      place: () => this.#place(),
      push: (held, taskId, update) => this.#streamOf(held, taskId).push(update),
      tell: (held, taskId, draft) => this.#tell(held, taskId, draft),
      linkedMaster: () => (this.#linked ? parts.master() : undefined),
      settled: (held) => this.#forgetIfEmpty(held),
      ended: (containerId) => this.containers.endBelow(containerId),
    });
    this.containers = new Containers({
      runner: parts.runner,
      rootSandbox: (containerId) => this.#rootOf(containerId)?.sandbox,
      standaloneSandbox: (containerId) => join(parts.place.workDir, 'containers', containerId),
      specOf: (launch, rootId, sandbox) =>
        containerSpecOf(launch, this.#rootOf(rootId)?.framework ?? NO_FRAMEWORK, sandbox, this.#place()),
    });
  }

  get id(): string | undefined {
    return this.#id;
  }

  get linked(): boolean {
    return this.#linked;
  }

  /** Its process is gone for the moment. */
  get down(): boolean {
    return this.#process === 'down';
  }

  /** Its process has just started and waits for the executors it had. */
  get recovering(): boolean {
    return this.#process === 'recovering';
  }

  /** The process of the agent dies. Executors of frameworks that checkpoint live on, and so do command tasks. */
  processLost(): void {
    this.breakLink();
    this.#process = 'down';
    for (const { executors } of this.held.values()) for (const executor of executors.values()) executor.agentLost();
  }

  /** The process is there again. It takes the executors back that return in time, and only then sees to its master. */
  processBack(): void {
    const executors = [...this.held.values()].flatMap((held) => [...held.executors.values()]);
    this.#process = 'recovering';
    for (const executor of executors) executor.agentBack();
    const waitMs = executors.length === 0 ? 0 : this.parts.executorTimes.reregistrationMs;
    this.#recovery = setTimeout(() => {
      this.#process = 'up';
      this.connect();
    }, waitMs).unref();
  }

  /** Registers, or comes back under the id it has, and tells what was not acknowledged. */
  connect(): void {
    this.#cut = false;
    if (this.#linked) return;
    this.#linked = true;
    const master = this.parts.master();
    if (this.#id === undefined) {
      this.#id = master.register(this.parts.introduction(), this);
    } else {
      const held = [...this.held.values()];
      master.reregister(this.#id, this.parts.introduction(), this, reportOf(held), executorReportOf(held));
    }
  }

  /** The master is gone; the agent looks for the next one by itself. */
  masterLost(): void {
    this.#linked = false;
  }

  masterBack(): void {
    if (!this.#cut) this.connect();
  }

  /** The link breaks as when the agent's process restarts: what does not checkpoint does not survive it. */
  breakLink(): void {
    this.#cut = true;
    if (!this.#linked) return;
    this.#linked = false;
    if (this.#id !== undefined) this.parts.master().linkBroken(this.#id);
    for (const [frameworkId, { info }] of this.held) if (info.checkpoint !== true) this.#drop(frameworkId, 0);
  }

  /** The machine is lost with everything on it. What checkpoints is reported as failed when the agent comes back. */
  crash(): void {
    this.breakLink();
    const verdict = {
      state: TaskState.TASK_FAILED,
      reason: Reason.REASON_EXECUTOR_TERMINATED,
      message: 'Abnormal executor termination: unknown container',
    };
    for (const { runs, executors } of this.held.values()) {
      for (const run of runs.values()) run.fail({ ...verdict, source: Source.SOURCE_AGENT });
      for (const executor of executors.values()) executor.destroy(verdict);
    }
  }

  /** Says goodbye to the master and ends everything. */
  leave(): void {
    this.#cut = true;
    if (this.#linked && this.#id !== undefined) this.parts.master().unregister(this.#id);
    this.#linked = false;
    for (const frameworkId of this.held.keys()) this.#drop(frameworkId, 0);
  }

  /** Falls silent for good; ending the processes is the runner's part. */
  shutDown(): void {
    this.#linked = false;
    this.#cut = true;
    clearTimeout(this.#recovery);
    for (const { runs, executors, streams } of this.held.values()) {
      for (const run of runs.values()) run.mute();
      for (const executor of executors.values()) executor.mute();
      for (const stream of streams.values()) stream.pause();
    }
  }

  launch(framework: FrameworkInfo, task: TaskInfo, role: string): void {
    const held = this.#hold(framework);
    const taskId = idText(task.taskId);
    if (held.runs.has(taskId)) {
      this.parts.logger.warn('ignored a task whose id is still in use on the agent', { task: taskId });
      return;
    }
    if (task.executor) {
      this.executors.launch(held, task.executor, [task], role, false);
      return;
    }
    const { runner, runSettings } = this.parts;
    const spec = runSpecOf(task, framework, role, randomUUID(), this.#place());
    const run = new TaskRun(
      task,
      role,
      spec,
      () => held.info,
      runner,
      runSettings,
      (draft) => this.#tell(held, taskId, draft),
    );
    held.runs.set(taskId, run);
    run.begin();
  }

  /** Its containers with an executor, and what they use now. */
  usage(): Promise<readonly ContainerUsage[]> {
    return usageOfAll(this.held.values(), this.executors);
  }

  launchGroup(framework: FrameworkInfo, executor: ExecutorInfo, tasks: readonly TaskInfo[], role: string): void {
    this.executors.launch(this.#hold(framework), executor, tasks, role, true);
  }

  message(frameworkId: string, executorId: string, data: Uint8Array): void {
    if (this.executors.find(frameworkId, executorId)?.hear(data) === true) return;
    this.parts.logger.warn('dropped a message for an executor that cannot be reached', { executor: executorId });
  }

  shutdownExecutor(frameworkId: string, executorId: string): void {
    this.executors.find(frameworkId, executorId)?.shutdown();
  }

  kill(framework: FrameworkInfo, taskId: string, killPolicy: KillPolicy | undefined): void {
    const held = this.held.get(idText(framework.id));
    const target = held?.runs.get(taskId) ?? (held && this.executors.ownerOf(held, taskId));
    if (target instanceof TaskRun) return target.kill(killPolicy);
    if (target !== undefined) return target.kill(taskId, killPolicy);
    this.#tell(this.#hold(framework), taskId, {
      state: this.#lossState(framework),
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_EXECUTOR_TERMINATED,
      message: 'Executor terminated',
    });
  }

  acknowledge(frameworkId: string, taskId: string, uuid: Uint8Array): void {
    const held = this.held.get(frameworkId);
    const acknowledged = held?.streams.get(taskId)?.acknowledge(uuid);
    if (held === undefined || acknowledged === undefined || !isTerminal(acknowledged.status.state)) return;
    held.streams.delete(taskId);
    held.runs.delete(taskId);
    this.executors.completed(held, taskId);
    this.#forgetIfEmpty(held);
  }

  frameworkSubscribed(framework: FrameworkInfo): void {
    const held = this.held.get(idText(framework.id));
    if (held === undefined) return;
    held.info = framework;
    for (const stream of held.streams.values()) stream.resend();
  }

  shutdownFramework(frameworkId: string): void {
    this.#drop(frameworkId, SHUTDOWN_GRACE_MS);
  }

  destroyVolume(role: string, persistenceId: string): void {
    const path = persistentVolumePath(this.parts.place.volumesDir, role, persistenceId);
    rm(path, { recursive: true, force: true }).catch((error: unknown) =>
      this.parts.logger.error('could not remove a persistent volume', { path, reason: reasonOf(error) }),
    );
  }

  accountFor(framework: FrameworkInfo, taskIds: readonly string[]): void {
    const held = this.#hold(framework);
    for (const taskId of taskIds) {
      if (held.streams.has(taskId) || held.runs.has(taskId)) continue;
      if (this.executors.ownerOf(held, taskId) !== undefined) continue;
      this.#tell(held, taskId, {
        state: this.#lossState(framework),
        source: Source.SOURCE_AGENT,
        reason: Reason.REASON_RECONCILIATION,
        message: 'Reconciliation: task unknown to the agent',
      });
    }
  }

  #lossState(framework: FrameworkInfo): TaskState {
    const aware = (framework.capabilities ?? []).some(({ type }) => type === Capability.PARTITION_AWARE);
    return lossState(aware, TaskState.TASK_DROPPED);
  }

  #hold(info: FrameworkInfo): HeldFramework {
    const frameworkId = idText(info.id);
    const known = this.held.get(frameworkId);
    if (known !== undefined) return known;
    const held: HeldFramework = {
      info,
      runs: new Map(),
      executors: new Map(),
      completedExecutors: [],
      streams: new Map(),
    };
    this.held.set(frameworkId, held);
    return held;
  }

  #forgetIfEmpty(held: HeldFramework): void {
    if (held.runs.size + held.streams.size + held.executors.size === 0) this.held.delete(idText(held.info.id));
  }

  /** Whose container it is: an executor's, or a command task's. */
  #rootOf(containerId: string): { readonly sandbox: string; readonly framework: FrameworkInfo } | undefined {
    for (const { info: framework, runs, executors } of this.held.values()) {
      for (const { containerId: id, sandbox } of executors.values())
        if (id === containerId) return { sandbox, framework };
      for (const { spec } of runs.values()) {
        if (spec.containerId === containerId) return { sandbox: spec.sandbox, framework };
      }
    }
    return undefined;
  }

  #place(): RunPlace {
    const { ip, port, path } = this.parts.introduction();
    const processName = path.replace(/^\//, '');
    return { ...this.parts.place, agentId: this.#id ?? '', endpoint: `${ip}:${port}`, processName };
  }

  #drop(frameworkId: string, graceMs: number): void {
    const held = this.held.get(frameworkId);
    if (held === undefined) return;
    this.held.delete(frameworkId);
    for (const run of held.runs.values()) run.abandon(graceMs);
    for (const executor of held.executors.values()) executor.abandon(graceMs);
    for (const stream of held.streams.values()) stream.pause();
  }

  #tell(held: HeldFramework, taskId: string, draft: StatusDraft): void {
    const uuid = randomBytes(16);
    const executor = this.executors.ownerOf(held, taskId);
    const status = statusOf(draft, uuid, {
      agentId: this.#id ?? '',
      ip: this.parts.introduction().ip,
      taskId,
      // The executor of a command task is the agent's own and has the id of the task.
      executorId: executor?.id ?? taskId,
      containerId: executor?.containerId ?? held.runs.get(taskId)?.spec.containerId,
    });
    this.#streamOf(held, taskId).push({ uuid, status });
  }

  #streamOf(held: HeldFramework, taskId: string): StatusStream<ReliableStatus> {
    const known = held.streams.get(taskId);
    if (known !== undefined) return known;
    const frameworkId = idText(held.info.id);
    const stream: StatusStream<ReliableStatus> = new StatusStream(this.parts.retry, ({ status }) => {
      if (!this.#linked || this.#id === undefined) return;
      const latest = stream.latest?.status.state ?? status.state;
      this.parts.master().update(this.#id, frameworkId, status, latest);
    });
    held.streams.set(taskId, stream);
    return stream;
  }
}
