import type { Logger } from '../logger.js';
import type { AgentIntroduction, AgentPort, ReportedExecutor, ReportedTask } from '../protocol.js';
import { EventType, Reason, TaskState, idText, lossState } from '../wire.js';
import type { FrameworkInfo } from '../wire.js';
import type { Allocator } from './allocator.js';
import type { Books } from './books.js';
import type { Executors } from './executors.js';
import type { FrameworkRecord } from './framework-record.js';
import type { Frameworks } from './frameworks.js';
import { masterStatus, updateEvent } from './master-status.js';
import type { Offers } from './offers.js';
import type { AgentRecord, ExecutorRecord, MasterSettings, TaskRecord } from './records.js';
import { record } from './tasks.js';
import type { Tasks } from './tasks.js';

/** Agents register, break off, come back, get lost, and say goodbye. */
export class Agents {
  #recoveryTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly tasks: Tasks,
    private readonly executors: Executors,
    private readonly frameworks: Frameworks,
    private readonly allocator: Allocator,
    private readonly settings: MasterSettings,
    private readonly logger: Logger,
  ) {}

  /** Agents of an earlier master have a limited time to come back. */
  awaitRecovery(): void {
    if (this.books.recovering.size === 0) return;
    this.#recoveryTimer = setTimeout(() => this.#giveUpRecovery(), this.settings.agentReregisterTimeoutMs);
    this.#recoveryTimer.unref();
  }

  stop(): void {
    clearTimeout(this.#recoveryTimer);
    for (const agent of this.books.agents.values()) clearTimeout(agent.unreachableTimer);
  }

  register(introduction: AgentIntroduction, port: AgentPort): string {
    const agent = this.#add(this.books.nextAgentId(), introduction, port);
    this.allocator.request();
    return agent.id;
  }

  reregister(
    agentId: string,
    introduction: AgentIntroduction,
    port: AgentPort,
    reported: readonly ReportedTask[],
    executors: readonly ReportedExecutor[],
  ): void {
    const known = this.books.agents.get(agentId);
    if (known !== undefined) clearTimeout(known.unreachableTimer);
    const agent = known ?? this.#add(agentId, introduction, port);
    agent.connected = true;
    agent.reregisteredMs = Date.now();
    for (const task of reported) this.#takeOver(agent, task);
    this.#takeOverExecutors(agent, executors);
    if (known !== undefined) this.#accountFor(agent, new Set(reported.map(({ task }) => idText(task.taskId))));
    for (const [task, killPolicy] of agent.killsWaiting) {
      if (agent.tasks.has(task)) agent.port.kill(task.framework.info, task.id, killPolicy);
    }
    agent.killsWaiting.clear();
    for (const framework of this.books.frameworks.values()) {
      if (framework.connected) agent.port.frameworkSubscribed(framework.info);
    }
    this.allocator.request();
  }

  /** The link broke. Frameworks that do not checkpoint lose their tasks at once, the others wait and see. */
  linkBroken(agentId: string): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined || !agent.connected) return;
    agent.connected = false;
    this.#rescindAll(agent);
    for (const task of [...agent.tasks]) {
      if (task.framework.info.checkpoint === true) continue;
      this.#lose(agent, task, TaskState.TASK_LOST, {
        reason: Reason.REASON_AGENT_DISCONNECTED,
        message: `Agent ${agent.introduction.hostname} disconnected`,
      });
    }
    this.executors.removeAllOf(agentId, (framework) => framework.info.checkpoint !== true);
    agent.unreachableTimer = setTimeout(() => this.markUnreachable(agentId), this.settings.agentTimeoutMs);
    agent.unreachableTimer.unref();
    this.logger.info('agent disconnected', { agent: agentId });
  }

  markUnreachable(agentId: string): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return;
    const unreachableMs = Date.now();
    this.books.registry.unreachable.set(agentId, unreachableMs);
    this.#rescindAll(agent);
    for (const task of [...agent.tasks]) {
      const state = lossState(task.framework.partitionAware, TaskState.TASK_UNREACHABLE);
      this.#lose(agent, task, state, {
        reason: Reason.REASON_AGENT_REMOVED,
        message: 'health check timed out',
        unreachableMs,
      });
    }
    this.#remove(agent);
    this.logger.info('agent unreachable', { agent: agentId });
  }

  /** The agent says goodbye: its tasks are lost for every framework. */
  unregister(agentId: string): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return;
    this.#rescindAll(agent);
    for (const task of [...agent.tasks]) {
      this.#lose(agent, task, TaskState.TASK_LOST, {
        reason: Reason.REASON_AGENT_REMOVED,
        message: `Agent ${agent.introduction.hostname} removed: agent unregistered`,
      });
    }
    this.books.registry.admitted.delete(agentId);
    this.#remove(agent);
    this.logger.info('agent unregistered', { agent: agentId });
  }

  #add(id: string, introduction: AgentIntroduction, port: AgentPort): AgentRecord {
    const agent: AgentRecord = {
      id,
      introduction,
      port,
      connected: true,
      registeredMs: Date.now(),
      reregisteredMs: undefined,
      total: introduction.total,
      free: introduction.total,
      offers: new Set(),
      tasks: new Set(),
      killsWaiting: new Map(),
      unreachableTimer: undefined,
    };
    this.books.agents.set(id, agent);
    this.books.recovering.delete(id);
    this.books.registry.unreachable.delete(id);
    this.books.registry.admitted.set(id, introduction);
    this.offers.addAgent(agent);
    return agent;
  }

  /** Into the books what an agent brings. A framework removed meanwhile is shut down there, too. */
  #takeOver(agent: AgentRecord, reported: ReportedTask): void {
    const frameworkId = idText(reported.framework.id);
    if (this.books.completedFrameworks.has(frameworkId)) {
      agent.port.shutdownFramework(frameworkId);
      return;
    }
    const framework = this.books.frameworks.get(frameworkId) ?? this.#recover(reported.framework, frameworkId);
    const taskId = idText(reported.task.taskId);
    const known = framework.tasks.get(taskId);
    if (known !== undefined) {
      this.tasks.setLatest(known, reported.latestState);
      return;
    }
    const wasUnreachable = framework.unreachable.delete(taskId);
    const task = this.tasks.add(framework, agent, reported.task, reported.role);
    this.offers.useFromFree(framework, task.role, agent, task.held);
    task.sentState = reported.status?.state ?? TaskState.TASK_STAGING;
    task.sentUuid = reported.status?.uuid ?? undefined;
    if (reported.status !== undefined) record(task, reported.status);
    this.tasks.setLatest(task, reported.latestState);
    if (wasUnreachable) {
      const status = masterStatus({
        taskId,
        agentId: agent.id,
        state: reported.latestState,
        reason: Reason.REASON_AGENT_REREGISTERED,
        message: 'Unreachable agent re-reregistered',
        task,
      });
      framework.send(updateEvent(status));
    }
  }

  /** What lives there is in the books afterwards, and nothing else: an end told in vain is caught up with. */
  #takeOverExecutors(agent: AgentRecord, reported: readonly ReportedExecutor[]): void {
    const alive = new Set<ExecutorRecord>();
    for (const { framework: info, executor, role } of reported) {
      const frameworkId = idText(info.id);
      if (this.books.completedFrameworks.has(frameworkId)) continue;
      const framework = this.books.frameworks.get(frameworkId) ?? this.#recover(info, frameworkId);
      const known = this.executors.find(framework, agent.id, idText(executor.executorId));
      const record = known ?? this.executors.add(framework, agent, executor, role);
      if (known === undefined) this.offers.useFromFree(framework, role, agent, record.held);
      alive.add(record);
    }
    this.executors.retain(agent.id, alive);
  }

  #recover(info: FrameworkInfo, frameworkId: string): FrameworkRecord {
    const framework = this.frameworks.add(info, frameworkId);
    framework.recovered = true;
    return framework;
  }

  /** Asks for what the master had for an agent and the agent did not report. */
  #accountFor(agent: AgentRecord, reportedIds: ReadonlySet<string>): void {
    const missing = new Map<FrameworkRecord, string[]>();
    for (const task of agent.tasks) {
      if (reportedIds.has(task.id)) continue;
      missing.set(task.framework, [...(missing.get(task.framework) ?? []), task.id]);
    }
    for (const [framework, taskIds] of missing) agent.port.accountFor(framework.info, taskIds);
  }

  /** A task that was terminal already keeps its state in the books; its framework is told of the loss all the same. */
  #lose(
    agent: AgentRecord,
    task: TaskRecord,
    state: TaskState,
    cause: { readonly reason: Reason; readonly message: string; readonly unreachableMs?: number },
  ): void {
    const status = masterStatus({ taskId: task.id, agentId: agent.id, state, ...cause, task });
    const wasTerminal = task.released;
    this.tasks.release(task);
    agent.tasks.delete(task);
    if (!wasTerminal) {
      task.state = task.sentState = state;
      record(task, status);
    }
    if (cause.unreachableMs === undefined) task.framework.complete(task);
    else task.framework.lose(task);
    task.framework.send(updateEvent(status));
  }

  #rescindAll(agent: AgentRecord): void {
    for (const offer of [...agent.offers]) this.offers.rescind(offer);
  }

  #remove(agent: AgentRecord): void {
    clearTimeout(agent.unreachableTimer);
    this.executors.removeAllOf(agent.id, () => true);
    this.offers.removeAgent(agent);
    this.books.agents.delete(agent.id);
    for (const framework of this.books.frameworks.values()) framework.filters.clearAgent(agent.id);
    this.#tellFailure(agent.id);
  }

  #giveUpRecovery(): void {
    for (const agentId of this.books.recovering) {
      this.books.registry.unreachable.set(agentId, Date.now());
      this.#tellFailure(agentId);
    }
    this.books.recovering.clear();
  }

  #tellFailure(agentId: string): void {
    for (const framework of this.books.frameworks.values()) {
      framework.send({ type: EventType.FAILURE, failure: { agentId: { value: agentId } } });
    }
  }
}
