import { pidOf } from '../../protocol.js';
import type { AgentIntroduction, AgentPort, ReportedExecutor, ReportedTask } from '../../protocol.js';
import type { Allocator } from '../allocator.js';
import type { Books } from '../books.js';
import type { Maintenance } from '../maintenance/index.js';
import type { Offers } from '../offers.js';
import type { Operations } from '../operations/index.js';
import type { AgentRecord } from '../records.js';
import type { DrainingAgents } from './draining.js';
import type { AgentLosses } from './losses.js';
import { accountFor } from './take-over.js';
import type { TakeOver } from './take-over.js';

/** Agents register, and come back under the id they have. */
export class AgentAdmission {
  /** Who was admitted last at each address. */
  readonly #idByPid = new Map<string, string>();

  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly takeOver: TakeOver,
    private readonly operations: Operations,
    private readonly maintenance: Maintenance,
    private readonly draining: DrainingAgents,
    private readonly losses: AgentLosses,
    private readonly allocator: Allocator,
  ) {}

  /** The id of the new agent, or undefined when it was refused and told to shut down. */
  register(introduction: AgentIntroduction, port: AgentPort): string | undefined {
    if (this.#refuses(undefined, introduction, port)) return undefined;
    // There is one process at an address: whoever was there before is not coming back.
    const older = this.books.agents.get(this.#idByPid.get(pidOf(introduction)) ?? '');
    if (older !== undefined && pidOf(older.introduction) === pidOf(introduction)) {
      this.losses.remove(older.id, 'a new agent registered at the same address');
    }
    const agent = this.#add(this.books.nextAgentId(), introduction, port);
    this.books.counters.count('slave_registrations');
    this.books.happenings.tell({ kind: 'agent added', agent });
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
    if (this.#refuses(agentId, introduction, port)) return;
    const known = this.books.agents.get(agentId);
    if (known !== undefined) clearTimeout(known.unreachableTimer);
    const agent = known ?? this.#add(agentId, introduction, port);
    agent.connected = true;
    agent.reregisteredMs = Date.now();
    this.books.counters.count('slave_reregistrations');
    agent.introduction = introduction;
    this.#idByPid.set(pidOf(introduction), agentId);
    this.offers.adjust(agent, introduction.total);
    this.operations.takeOver(agent);
    for (const task of reported) this.takeOver.task(agent, task);
    this.takeOver.allExecutors(agent, executors);
    if (known === undefined) this.books.happenings.tell({ kind: 'agent added', agent });
    else accountFor(agent, reported);
    for (const [task, killPolicy] of agent.killsWaiting) {
      if (agent.tasks.has(task)) agent.port.kill(task.framework.info, task.id, killPolicy);
    }
    agent.killsWaiting.clear();
    this.draining.resume(agent);
    for (const framework of this.books.frameworks.values()) {
      if (framework.connected) agent.port.frameworkSubscribed(framework.info);
    }
    this.allocator.request();
  }

  /** A refused agent is told to shut down. */
  #refuses(agentId: string | undefined, introduction: AgentIntroduction, port: AgentPort): boolean {
    const isGone = agentId !== undefined && this.books.registry.gone.has(agentId);
    if (!isGone && !this.maintenance.isDown(introduction)) return false;
    port.shutdown(isGone ? 'Agent has been marked gone' : 'Machine is `DOWN`');
    return true;
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
      inverseOffers: new Set(),
      deactivated: this.books.registry.deactivated.has(id),
      drain: this.books.registry.draining.get(id),
      unavailability: this.maintenance.unavailabilityOf(introduction),
      tasks: new Set(),
      executors: new Set(),
      killsWaiting: new Map(),
      unreachableTimer: undefined,
    };
    this.#idByPid.set(pidOf(introduction), id);
    this.books.agents.set(id, agent);
    this.books.recovering.delete(id);
    this.books.registry.unreachable.delete(id);
    this.books.registry.admitted.set(id, introduction);
    this.offers.addAgent(agent);
    return agent;
  }
}
