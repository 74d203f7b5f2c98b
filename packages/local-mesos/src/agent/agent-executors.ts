import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { SimulatedContainers, SimulatedExecutor } from '../default-executor/index.js';
import { Executor } from '../executor/index.js';
import type { ExecutorTimes, ExecutorTokens, Verdict } from '../executor/index.js';
import type { AgentIntroduction, MasterPort } from '../protocol.js';
import { ENDPOINT_STYLE, resourcesOf } from '../resources/index.js';
import type { Run, RunListener, RunSpec, RunStatistics, TaskRunner } from '../runner/index.js';
import { ExecutorType, Source, idText } from '../wire.js';
import type { AgentInfo, ExecutorInfo, TaskInfo, TaskStatus } from '../wire.js';
import { forwardedStatus } from './reporting.js';
import { remember } from './held-framework.js';
import type { Counters } from './counters.js';
import type { HeldFramework } from './held-framework.js';
import type { Holdings } from './holdings.js';
import { executorSpecOf, runSpecOf } from './run-spec.js';
import type { RunPlace } from './run-spec.js';
import type { StatusUpdates } from './status-updates.js';

export interface AgentExecutorsParts {
  readonly holdings: Holdings;
  readonly updates: StatusUpdates;
  readonly counters: Counters;
  readonly introduction: () => AgentIntroduction;
  readonly place: () => RunPlace;
  readonly runner: TaskRunner;
  readonly executorTimes: ExecutorTimes;
  readonly defaultExecutor: URL;
  readonly killGraceMs: number;
  readonly tokens: ExecutorTokens | undefined;
  /** Undefined while the link is broken. */
  readonly linkedMaster: () => MasterPort | undefined;
  /** An executor's container is gone. */
  readonly ended: (containerId: string) => void;
}

/** The custom and default executors of one agent: who they are, what they run, and what becomes of what they say. */
export class AgentExecutors {
  readonly #specs = new WeakMap<Executor, RunSpec>();

  constructor(private readonly parts: AgentExecutorsParts) {}

  find(frameworkId: string, executorId: string): Executor | undefined {
    return this.parts.holdings.find(frameworkId)?.executors.get(executorId);
  }

  /** Who has the task, queued ones and those that wait for their acknowledgement included. */
  ownerOf(held: HeldFramework, taskId: string): Executor | undefined {
    for (const executor of held.executors.values()) if (executor.tasks.has(taskId)) return executor;
    return undefined;
  }

  launch(held: HeldFramework, info: ExecutorInfo, tasks: readonly TaskInfo[], role: string, grouped: boolean): void {
    const executorId = idText(info.executorId);
    const known = held.executors.get(executorId);
    const executor = known ?? this.#add(held, info, role);
    executor.launch(tasks, role, grouped);
    if (known === undefined) executor.begin();
  }

  /** What the processes of an executor use now. */
  statistics(executor: Executor): Promise<RunStatistics | undefined> {
    const spec = this.#specs.get(executor);
    return spec === undefined ? Promise.resolve(undefined) : this.parts.runner.statistics(spec);
  }

  /** The scheduler has acknowledged the last update of a task. */
  completed(held: HeldFramework, taskId: string): void {
    const executor = this.ownerOf(held, taskId);
    executor?.complete(taskId);
    if (executor !== undefined) this.#settle(held, executor);
  }

  #add(held: HeldFramework, info: ExecutorInfo, role: string): Executor {
    const containerId = randomUUID();
    const { sandbox } = executorSpecOf(info, held.info, containerId, 0, this.parts.place());
    const { executorTimes: times } = this.parts;
    const executor: Executor = new Executor(info, role, containerId, sandbox, {
      times,
      framework: () => held.info,
      agentInfo: () => this.#agentInfo(),
      prepare: () => this.#prepare(held, executor),
      start: (_, listener) => this.#start(held, executor, listener),
      forward: (_, status) => this.#forward(held, executor, status),
      tell: (_, taskId, verdict) => this.#tell(held, taskId, verdict),
      message: (_, data) =>
        this.parts.linkedMaster()?.executorMessage(this.parts.place().agentId, idText(held.info.id), executor.id, data),
      exited: (_, status) => this.#exited(held, executor, status),
    });
    held.executors.set(executor.id, executor);
    return executor;
  }

  async #prepare(held: HeldFramework, executor: Executor): Promise<string | undefined> {
    const { runner, defaultExecutor, killGraceMs, place } = this.parts;
    const isDefault = executor.info.type === ExecutorType.DEFAULT;
    if (runner.kind === 'simulated') {
      return isDefault ? undefined : 'the agent is simulated and runs no processes, so no custom executor either';
    }
    // Mesos' words for it: the binary of a default executor is the agent's own.
    const command = {
      shell: false,
      value: process.execPath,
      arguments: ['mesos-default-executor', fileURLToPath(defaultExecutor), String(killGraceMs)],
    };
    const info = isDefault ? { ...executor.info, command } : executor.info;
    const spec = executorSpecOf(info, held.info, executor.containerId, executor.graceMs, place());
    const token = await this.parts.tokens?.give({
      fid: spec.frameworkId,
      eid: executor.id,
      cid: executor.containerId,
    });
    const secret = token === undefined ? {} : { MESOS_EXECUTOR_AUTHENTICATION_TOKEN: token };
    this.#specs.set(executor, { ...spec, environment: { ...spec.environment, ...secret } });
    return runner.prepare(spec);
  }

  /** However it ends, and whoever is told: what it started ends with it. */
  #start(held: HeldFramework, executor: Executor, listener: RunListener): Run {
    const { runner, killGraceMs } = this.parts;
    if (runner.kind === 'simulated') {
      return new SimulatedExecutor(executor, this.#simulated(held), killGraceMs, listener);
    }
    return runner.start(this.#specs.get(executor) as RunSpec, {
      running: listener.running,
      ended: (end) => {
        this.parts.ended(executor.containerId);
        listener.ended(end);
      },
    });
  }

  #simulated(held: HeldFramework): SimulatedContainers {
    return new SimulatedContainers(this.parts.runner, (containerId, task) =>
      runSpecOf(task, held.info, '', containerId, this.parts.place()),
    );
  }

  #forward(held: HeldFramework, executor: Executor, status: TaskStatus): void {
    const { agentId } = this.parts.place();
    const origin = {
      agentId,
      ip: this.parts.introduction().ip,
      executorId: executor.id,
      containerId: executor.containerId,
    };
    const uuid = status.uuid ?? new Uint8Array(0);
    this.parts.updates.push(held, idText(status.taskId), { uuid, status: forwardedStatus(status, origin) });
  }

  #tell(held: HeldFramework, taskId: string, verdict: Verdict): void {
    this.parts.updates.tell(held, taskId, { ...verdict, source: Source.SOURCE_AGENT });
  }

  #exited(held: HeldFramework, executor: Executor, status: number): void {
    this.parts.counters.add('executorsTerminated');
    this.parts.linkedMaster()?.executorExited(this.parts.place().agentId, idText(held.info.id), executor.id, status);
    this.#settle(held, executor);
  }

  #settle(held: HeldFramework, executor: Executor): void {
    if (!executor.isSettled || held.executors.get(executor.id) !== executor) return;
    held.executors.delete(executor.id);
    remember(held.completedExecutors, executor);
    this.parts.holdings.completeIfEmpty(held);
  }

  #agentInfo(): AgentInfo {
    const { hostname, port, total, attributes } = this.parts.introduction();
    return {
      hostname,
      port,
      resources: resourcesOf(total, ENDPOINT_STYLE),
      attributes: [...attributes],
      id: { value: this.parts.place().agentId },
    };
  }
}
