import { join } from 'node:path';
import { Containers } from '../containers/index.js';
import type { ExecutorTimes, ExecutorTokens } from '../executor/index.js';
import type { Logger } from '../logger.js';
import type { AgentIntroduction, MasterPort } from '../protocol.js';
import type { Bundle } from '../resources/index.js';
import type { TaskRunner } from '../runner/index.js';
import { Reason, Source, TaskState } from '../wire.js';
import type { FrameworkInfo } from '../wire.js';
import { AgentExecutors } from './agent-executors.js';
import { AgentResources } from './agent-resources.js';
import { Counters } from './counters.js';
import { AgentDraining } from './draining.js';
import type { HeldFramework } from './held-framework.js';
import { Holdings } from './holdings.js';
import { Orders } from './orders.js';
import { persistentVolumePath, removeVolume } from './resource-part.js';
import { executorReportOf, reportOf } from './reporting.js';
import type { StatusOrigin } from './reporting.js';
import { containerSpecOf } from './run-spec.js';
import type { RunPlace } from './run-spec.js';
import type { RetryTimes } from './status-stream.js';
import { StatusUpdates } from './status-updates.js';
import type { TaskRunSettings } from './task-run.js';
import { usageOfAll } from './usage.js';
import type { ContainerUsage, UsageQuery } from './usage.js';

export interface AgentParts {
  readonly address: () => Omit<AgentIntroduction, 'total' | 'operations'>;
  /** What it has before anything is reserved. */
  readonly initialResources: Bundle;
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

const NO_FRAMEWORK: FrameworkInfo = { user: '', name: '' };

/** One agent: its process, its link to the master, and what of its tasks survives the loss of either. */
export class Agent {
  readonly holdings = new Holdings();
  readonly counters = new Counters();
  readonly executors: AgentExecutors;
  /** Those that its API starts. */
  readonly containers: Containers;
  readonly resources: AgentResources;
  readonly #draining: AgentDraining;
  readonly #orders: Orders;
  #id: string | undefined;
  #linked = false;
  #process: 'up' | 'down' | 'recovering' = 'up';
  #recovery: NodeJS.Timeout | undefined;
  #startedMs = Date.now();
  #recoveryMs = 0;
  /** The link was cut on purpose, and stays so until somebody says otherwise. */
  #cut = false;
  #answersPings = true;

  constructor(private readonly parts: AgentParts) {
    const { holdings, counters } = this;
    const place = (): RunPlace => this.#place();
    const draining = new AgentDraining(holdings, parts.runSettings.killGraceMs);
    this.#draining = draining;
    const updates = new StatusUpdates({
      retry: parts.retry,
      counters,
      executorTaskOf: (held, taskId) => this.executors.ownerOf(held, taskId)?.tasks.get(taskId),
      originOf: (held, taskId) => this.#originOf(held, taskId),
      revised: (held, status) => draining.revised(held.info, status),
      send: (frameworkId, status, latest) => {
        if (this.#linked && this.#id !== undefined) parts.master().update(this.#id, frameworkId, status, latest);
      },
    });
    this.executors = new AgentExecutors({
      ...parts,
      introduction: () => this.introduction,
      holdings,
      updates,
      counters,
      killGraceMs: parts.runSettings.killGraceMs,
      place,
      linkedMaster: () => (this.#linked ? parts.master() : undefined),
      ended: (containerId) => this.containers.endBelow(containerId),
    });
    this.containers = new Containers({
      runner: parts.runner,
      rootSandbox: (containerId) => holdings.rootOf(containerId)?.sandbox,
      standaloneSandbox: (containerId) => join(parts.place.workDir, 'containers', containerId),
      specOf: (launch, rootId, sandbox) =>
        containerSpecOf(launch, holdings.rootOf(rootId)?.framework ?? NO_FRAMEWORK, sandbox, place()),
    });
    this.resources = new AgentResources({
      initial: parts.initialResources,
      retry: parts.retry,
      agentId: () => this.#id ?? '',
      tell: (order, status) => {
        if (this.#linked && this.#id !== undefined) parts.master().operationStatus(this.#id, order, status);
      },
      removeVolume: (role, id) => removeVolume(persistentVolumePath(parts.place.volumesDir, role, id), parts.logger),
    });
    const { executors, resources } = this;
    this.#orders = new Orders({
      ...parts,
      holdings,
      updates,
      counters,
      executors,
      resources,
      draining,
      place,
      answersPings: () => this.#answersPings,
      dismissed: (graceMs) => this.#end(graceMs),
    });
  }

  get id(): string | undefined {
    return this.#id;
  }

  /** How it introduces itself to a master. */
  get introduction(): AgentIntroduction {
    const { total, operations } = this.resources;
    return { ...this.parts.address(), total, operations };
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

  /** When its process started, in milliseconds since the epoch. */
  get startedMs(): number {
    return this.#startedMs;
  }

  /** How long the process waited for the executors it had. */
  get recoveryMs(): number {
    return this.#recoveryMs;
  }

  /** Its containers, and what they use now. */
  usage(query: UsageQuery = {}): Promise<readonly ContainerUsage[]> {
    const { executors, containers } = this;
    return usageOfAll({ held: this.holdings.all, executors, containers, runner: this.parts.runner }, query);
  }

  /** The process of the agent dies. Executors of frameworks that checkpoint live on, and so do command tasks. */
  processLost(): void {
    this.breakLink();
    this.#process = 'down';
    for (const { runs, executors } of this.holdings.all) {
      for (const run of runs.values()) run.agentLost();
      for (const executor of executors.values()) executor.agentLost();
    }
  }

  /** The process is there again. It takes the executors back that return in time, and only then sees to its master. */
  processBack(): void {
    const executors = this.holdings.all.flatMap((held) => [...held.executors.values()]);
    this.#process = 'recovering';
    this.#startedMs = Date.now();
    for (const executor of executors) executor.agentBack();
    for (const { runs } of this.holdings.all) for (const run of runs.values()) run.agentBack();
    const waitMs = executors.length === 0 ? 0 : this.parts.executorTimes.reregistrationMs;
    this.#recoveryMs = waitMs;
    this.#recovery = setTimeout(() => {
      this.#process = 'up';
      this.connect();
    }, waitMs).unref();
  }

  /** Registers, or comes back under the id it has, and tells what was not acknowledged. */
  connect(): void {
    this.#cut = false;
    this.#answersPings = true;
    if (this.#linked) return;
    this.#linked = true;
    const master = this.parts.master();
    const { introduction } = this;
    if (this.#id === undefined) {
      this.#id = master.register(introduction, this.#orders);
    } else {
      const { all } = this.holdings;
      master.reregister(this.#id, introduction, this.#orders, reportOf(all), executorReportOf(all));
      this.resources.resend();
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
  breakLink(answersPings = false): void {
    this.#cut = true;
    this.#answersPings = answersPings;
    if (!this.#linked) return;
    this.#linked = false;
    if (this.#id !== undefined) this.parts.master().linkBroken(this.#id);
    this.holdings.dropAll((info) => info.checkpoint !== true);
  }

  /** The machine is lost with everything on it. What checkpoints is reported as failed when the agent comes back. */
  crash(): void {
    this.breakLink();
    const verdict = {
      state: TaskState.TASK_FAILED,
      reason: Reason.REASON_EXECUTOR_TERMINATED,
      message: 'Abnormal executor termination: unknown container',
    };
    for (const { runs, executors } of this.holdings.all) {
      for (const run of runs.values()) run.fail({ ...verdict, source: Source.SOURCE_AGENT });
      for (const executor of executors.values()) executor.destroy(verdict);
    }
  }

  /** Says goodbye to the master and ends everything. */
  leave(): void {
    if (this.#linked && this.#id !== undefined) this.parts.master().unregister(this.#id);
    this.#end(0);
  }

  /** The process ends, and what it has checkpointed goes: the next one is a new agent. Nobody is told. */
  forget(): void {
    this.breakLink();
    this.#end(0);
    this.holdings.forgetAll();
    this.resources.forgetAll();
    this.#id = undefined;
  }

  #end(graceMs: number): void {
    this.#cut = true;
    this.#linked = false;
    this.#answersPings = false;
    this.holdings.dropAll(() => true, graceMs);
    this.#draining.endIfEmpty();
  }

  /** Falls silent for good; ending the processes is the runner's part. */
  shutDown(): void {
    this.#linked = false;
    this.#cut = true;
    clearTimeout(this.#recovery);
    this.holdings.mute();
    this.resources.mute();
  }

  #place(): RunPlace {
    const { ip, port, path } = this.parts.address();
    const processName = path.replace(/^\//, '');
    return { ...this.parts.place, agentId: this.#id ?? '', endpoint: `${ip}:${port}`, processName };
  }

  #originOf(held: HeldFramework, taskId: string): StatusOrigin {
    const executor = this.executors.ownerOf(held, taskId);
    return {
      agentId: this.#id ?? '',
      ip: this.parts.address().ip,
      taskId,
      // The executor of a command task is the agent's own and has the id of the task.
      executorId: executor?.id ?? taskId,
      containerId: executor?.containerId ?? held.runs.get(taskId)?.spec.containerId,
    };
  }
}
