import type { EventStream } from '../http/event-stream.js';
import type { Logger } from '../logger.js';
import type {
  AgentIntroduction,
  AgentPort,
  MasterPort,
  OperationOrder,
  ReportedExecutor,
  ReportedTask,
} from '../protocol.js';
import { CallType } from '../wire.js';
import type { Call, OperationStatus, TaskState, TaskStatus } from '../wire.js';
import {
  Activation,
  AgentAdmission,
  AgentLosses,
  AgentRecovery,
  DrainingAgents,
  GoneAgents,
  TakeOver,
} from './agents/index.js';
import { Allocator } from './allocator.js';
import { Books } from './books.js';
import { CALL_HANDLERS } from './calls/index.js';
import type { CallGround } from './calls/index.js';
import type { FrameworkRecord } from './framework-record.js';
import { countCall, countTaskEnds } from './counts/index.js';
import { Executors } from './executors.js';
import { Frameworks } from './frameworks.js';
import { Acceptance } from './accept.js';
import { InverseOffers } from './inverse-offers.js';
import { Launcher } from './launch.js';
import type { MasterInfoSource } from './master-info.js';
import { Maintenance } from './maintenance/index.js';
import { Offers } from './offers.js';
import { Operations, OperatorOperations } from './operations/index.js';
import { RolePolicies } from './role-policies.js';
import type { MasterSettings } from './records.js';
import type { Registry } from './registry.js';
import { ShareLedger } from './share-ledger.js';
import { Tasks } from './tasks.js';

/** Whether a call is known, besides SUBSCRIBE. */
export const isSupported = (type: CallType): boolean => type === CallType.UPDATE_FRAMEWORK || CALL_HANDLERS.has(type);

/** One life of a master. A restart makes a new one, which has the registry of the old one and nothing else. */
export class Master implements MasterPort {
  readonly books: Books;
  readonly shares: ShareLedger;
  readonly allocator: Allocator;
  readonly frameworks: Frameworks;
  readonly offers: Offers;
  readonly losses: AgentLosses;
  readonly maintenance: Maintenance;
  readonly gone: GoneAgents;
  readonly activation: Activation;
  readonly draining: DrainingAgents;
  readonly executors: Executors;
  acknowledgementsDropped = false;
  readonly #inverseOffers: InverseOffers;
  readonly #admission: AgentAdmission;
  readonly #recovery: AgentRecovery;
  readonly #tasks: Tasks;
  readonly operations: Operations;
  /** Those of operators. */
  readonly operatorOperations: OperatorOperations;
  readonly rolePolicies: RolePolicies;
  readonly #ground: CallGround;

  constructor(
    registry: Registry,
    settings: MasterSettings,
    masterInfo: (masterId: string) => ReturnType<MasterInfoSource>,
    logger: Logger,
  ) {
    this.books = new Books(registry);
    countTaskEnds(this.books);
    const shares = (this.shares = new ShareLedger((role) => registry.weights.get(role) ?? 1));
    this.offers = new Offers(this.books, shares, settings.offerTimeoutMs);
    this.#inverseOffers = new InverseOffers(this.books, settings.offerTimeoutMs);
    this.allocator = new Allocator(
      this.books,
      shares,
      settings.allocationIntervalMs,
      (grant) => this.offers.make(grant),
      () => {
        this.offers.sendFresh();
        this.#inverseOffers.round();
      },
    );
    this.executors = new Executors(this.books, this.offers);
    this.#tasks = new Tasks(this.books, this.offers, logger);
    this.operations = new Operations(this.books, this.offers, logger);
    this.operatorOperations = new OperatorOperations(this.books, this.offers, this.operations);
    this.rolePolicies = new RolePolicies(this.books, shares, this.offers, this.allocator);
    const info = (): ReturnType<MasterInfoSource> => masterInfo(this.books.masterId);
    this.frameworks = new Frameworks(
      this.books,
      this.offers,
      this.#inverseOffers,
      this.#tasks,
      this.executors,
      this.operations,
      shares,
      this.allocator,
      settings,
      info,
      logger,
    );
    this.losses = new AgentLosses(
      this.books,
      this.offers,
      this.#inverseOffers,
      this.#tasks,
      this.executors,
      this.operations,
      settings,
      logger,
    );
    this.maintenance = new Maintenance(
      this.books,
      this.offers,
      this.#inverseOffers,
      this.losses,
      this.allocator,
      logger,
    );
    this.gone = new GoneAgents(this.books, this.losses, logger);
    this.activation = new Activation(this.books, this.losses, this.allocator, logger);
    this.draining = new DrainingAgents(this.books, this.maintenance, this.activation, this.gone, logger);
    this.#tasks.ended = this.operations.ended = (agent) => this.draining.check(agent);
    const takeOver = new TakeOver(this.books, this.offers, this.#tasks, this.executors, this.frameworks);
    this.#admission = new AgentAdmission(
      this.books,
      this.offers,
      takeOver,
      this.operations,
      this.maintenance,
      this.draining,
      this.losses,
      this.allocator,
    );
    this.#recovery = new AgentRecovery(this.books, settings.agentReregisterTimeoutMs);
    const launcher = new Launcher(this.books, this.#tasks, this.executors);
    this.#ground = {
      books: this.books,
      offers: this.offers,
      inverseOffers: this.#inverseOffers,
      tasks: this.#tasks,
      operations: this.operations,
      acceptance: new Acceptance(this.books, this.offers, launcher, this.operations, logger),
      frameworks: this.frameworks,
      allocator: this.allocator,
      acknowledgementsDropped: () => this.acknowledgementsDropped,
      logger,
    };
    this.allocator.start();
    this.#recovery.start();
  }

  /** Ends all timers; streams and agents are the caller's to cut. */
  stop(): void {
    this.allocator.stop();
    this.losses.stop();
    this.#recovery.stop();
    for (const framework of this.books.frameworks.values()) clearTimeout(framework.failoverTimer);
    for (const offer of this.books.offers.values()) clearTimeout(offer.timer);
    for (const offer of this.books.inverseOffers.values()) clearTimeout(offer.timer);
  }

  subscribe(call: Call, stream: EventStream): void {
    const { subscribe } = call;
    if (subscribe) this.frameworks.subscribe(subscribe, stream);
  }

  /** A known call, already accepted. What is wrong with it from here on shows in events, or not at all. */
  handle(framework: FrameworkRecord, call: Call): void {
    countCall(this.books, framework, call);
    CALL_HANDLERS.get(call.type ?? CallType.UNKNOWN)?.(this.#ground, framework, call);
  }

  register(agent: AgentIntroduction, port: AgentPort): string | undefined {
    this.books.counters.count('messages_register_slave');
    return this.#admission.register(agent, port);
  }

  reregister(
    agentId: string,
    agent: AgentIntroduction,
    port: AgentPort,
    tasks: readonly ReportedTask[],
    executors: readonly ReportedExecutor[],
  ): void {
    this.books.counters.count('messages_reregister_slave');
    this.#admission.reregister(agentId, agent, port, tasks, executors);
  }

  executorExited(agentId: string, frameworkId: string, executorId: string, status: number): void {
    this.books.counters.count('messages_exited_executor');
    this.executors.exited(agentId, frameworkId, executorId, status);
  }

  executorMessage(agentId: string, frameworkId: string, executorId: string, data: Uint8Array): void {
    this.books.counters.count('messages_executor_to_framework');
    this.executors.message(agentId, frameworkId, executorId, data);
  }

  unregister(agentId: string): void {
    this.books.counters.count('messages_unregister_slave');
    this.losses.remove(agentId, 'agent unregistered', 'unregistered');
  }

  linkBroken(agentId: string): void {
    this.losses.linkBroken(agentId);
  }

  operationStatus(agentId: string, operation: OperationOrder, status: OperationStatus): void {
    this.operations.update(agentId, operation, status);
  }

  update(agentId: string, frameworkId: string, status: TaskStatus, latestState: TaskState): void {
    this.books.counters.count('messages_status_update');
    this.#tasks.update(agentId, frameworkId, status, latestState);
  }
}
