import { durationText } from '../../duration-text.js';
import type { Logger } from '../../logger.js';
import { OperationState, Reason, TaskState, lossState } from '../../wire.js';
import type { Books } from '../books.js';
import type { Executors } from '../executors.js';
import { masterStatus, updateEvent } from '../master-status.js';
import type { InverseOffers } from '../inverse-offers.js';
import type { Offers } from '../offers.js';
import type { Operations } from '../operations/index.js';
import type { AgentRecord, MasterSettings, TaskRecord } from '../records.js';
import type { Tasks } from '../tasks.js';
import { tellFailure } from './failure.js';

const GONE = 'Agent has been marked gone';

const lateMessage = (waitedMs: number): string =>
  `agent did not reregister within ${durationText(waitedMs)} after disconnecting`;

interface Loss {
  readonly state: TaskState;
  readonly reason: Reason;
  readonly message: string;
  /** Set while the task may still run somewhere. */
  readonly unreachableMs?: number;
}

const UNREACHABLE_COUNTS = [
  'slave_unreachable_scheduled',
  'slave_unreachable_completed',
  'slave_removals',
  'slave_removals/reason_unhealthy',
];

/** Agents break off, become unreachable, and go for good: what becomes of their offers, executors and tasks. */
export class AgentLosses {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly inverseOffers: InverseOffers,
    private readonly tasks: Tasks,
    private readonly executors: Executors,
    private readonly operations: Operations,
    private readonly settings: MasterSettings,
    private readonly logger: Logger,
  ) {}

  stop(): void {
    for (const agent of this.books.agents.values()) clearTimeout(agent.unreachableTimer);
  }

  /** The link broke. Frameworks that do not checkpoint lose their tasks at once, the others wait and see. */
  linkBroken(agentId: string): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined || !agent.connected) return;
    agent.connected = false;
    this.rescindAll(agent);
    for (const task of [...agent.tasks]) {
      if (task.framework.info.checkpoint === true) continue;
      this.#lose(agent, task, {
        state: TaskState.TASK_LOST,
        reason: Reason.REASON_AGENT_DISCONNECTED,
        message: `Agent ${agent.introduction.hostname} disconnected`,
      });
    }
    this.executors.removeAllOf(agent, ({ framework }) => framework.info.checkpoint !== true);
    this.#watch(agent, performance.now());
    this.logger.info('agent disconnected', { agent: agentId });
  }

  markUnreachable(agentId: string, message = 'health check timed out'): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return;
    const unreachableMs = Date.now();
    this.books.registry.unreachable.set(agentId, unreachableMs);
    for (const name of UNREACHABLE_COUNTS) this.books.counters.count(name);
    this.operations.agentLost(agentId, OperationState.OPERATION_UNREACHABLE, 'Agent is unreachable');
    this.#remove(agent, (task) => ({
      state: lossState(task.framework.partitionAware, TaskState.TASK_UNREACHABLE),
      reason: Reason.REASON_AGENT_REMOVED,
      message,
      unreachableMs,
    }));
    this.logger.info('agent unreachable', { agent: agentId });
  }

  /** For good, as far as its tasks are concerned: they are lost for every framework, partition-aware or not. Some causes are counted. */
  remove(agentId: string, cause: string, counted?: 'registered' | 'unregistered'): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return;
    const { admitted, draining, deactivated } = this.books.registry;
    for (const past of [admitted, draining, deactivated]) past.delete(agentId);
    this.operations.agentLost(agentId, OperationState.OPERATION_UNKNOWN, `Agent removed: ${cause}`);
    this.#remove(agent, () => ({
      state: TaskState.TASK_LOST,
      reason: Reason.REASON_AGENT_REMOVED,
      message: `Agent ${agent.introduction.hostname} removed: ${cause}`,
    }));
    this.books.counters.count('slave_removals');
    if (counted !== undefined) this.books.counters.count(`slave_removals/reason_${counted}`);
    this.books.happenings.tell({ kind: 'agent removed', agent });
    this.logger.info(`agent removed: ${cause}`, { agent: agentId });
  }

  /** An operator has said so: it never comes back. */
  markGone(agentId: string): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return;
    if (agent.connected) agent.port.shutdown(GONE);
    this.operations.agentLost(agentId, OperationState.OPERATION_GONE_BY_OPERATOR, GONE);
    this.#remove(agent, ({ framework: { partitionAware } }) => ({
      state: lossState(partitionAware, TaskState.TASK_GONE_BY_OPERATOR),
      reason: partitionAware ? Reason.REASON_AGENT_REMOVED_BY_OPERATOR : Reason.REASON_AGENT_REMOVED,
      message: GONE,
    }));
  }

  /** Nothing of the agent is on offer any more. */
  rescindAll(agent: AgentRecord): void {
    for (const offer of [...agent.offers]) this.offers.rescind(offer);
    this.inverseOffers.rescindAll(agent);
  }

  /** An agent that answers pings is given more time to come back than one that does not. */
  #watch(agent: AgentRecord, brokenMs: number): void {
    const { agentTimeoutMs, agentReregisterTimeoutMs } = this.settings;
    const leftMs = brokenMs + agentReregisterTimeoutMs - performance.now();
    agent.unreachableTimer = setTimeout(
      () => {
        if (!agent.port.answersPings()) this.markUnreachable(agent.id);
        else if (leftMs > agentTimeoutMs) this.#watch(agent, brokenMs);
        else this.markUnreachable(agent.id, lateMessage(agentReregisterTimeoutMs));
      },
      Math.min(agentTimeoutMs, Math.max(leftMs, 0)),
    ).unref();
  }

  #remove(agent: AgentRecord, lossOf: (task: TaskRecord) => Loss): void {
    clearTimeout(agent.unreachableTimer);
    this.rescindAll(agent);
    for (const task of [...agent.tasks]) this.#lose(agent, task, lossOf(task));
    this.executors.removeAllOf(agent);
    this.inverseOffers.startOver(agent);
    this.offers.removeAgent(agent);
    this.books.agents.delete(agent.id);
    for (const framework of this.books.frameworks.values()) framework.filters.clearAgent(agent.id);
    tellFailure(this.books, agent.id);
  }

  /** A task that was terminal already keeps its state in the books; its framework is told of the loss all the same. */
  #lose(agent: AgentRecord, task: TaskRecord, loss: Loss): void {
    const status = masterStatus({ taskId: task.id, agentId: agent.id, ...loss, task });
    const wasTerminal = task.released;
    this.tasks.release(task);
    agent.tasks.delete(task);
    if (!wasTerminal) {
      task.state = task.sentState = loss.state;
      this.tasks.note(task, status);
    }
    if (loss.unreachableMs === undefined) task.framework.complete(task);
    else task.framework.lose(task);
    task.framework.send(updateEvent(status));
  }
}
