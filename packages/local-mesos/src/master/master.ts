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
import { CallType, InverseOfferAnswer, idText } from '../wire.js';
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
import { reconcile } from './reconciliation.js';
import type { MasterSettings } from './records.js';
import type { Registry } from './registry.js';
import { roleProblem } from './rules/id-rules.js';
import { ShareLedger } from './share-ledger.js';
import { Tasks } from './tasks.js';

/** The calls this master knows besides SUBSCRIBE. */
export const SUPPORTED_CALLS: ReadonlySet<CallType> = new Set([
  CallType.TEARDOWN,
  CallType.ACCEPT,
  CallType.DECLINE,
  CallType.ACCEPT_INVERSE_OFFERS,
  CallType.DECLINE_INVERSE_OFFERS,
  CallType.REVIVE,
  CallType.SUPPRESS,
  CallType.KILL,
  CallType.ACKNOWLEDGE,
  CallType.RECONCILE,
  CallType.UPDATE_FRAMEWORK,
  CallType.ACKNOWLEDGE_OPERATION_STATUS,
  CallType.RECONCILE_OPERATIONS,
  CallType.SHUTDOWN,
  CallType.MESSAGE,
  // Mesos' own allocator takes it and does nothing.
  CallType.REQUEST,
]);

/** One life of a master. A restart makes a new one, which has the registry of the old one and nothing else. */
export class Master implements MasterPort {
  readonly books: Books;
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
  readonly #acceptance: Acceptance;

  constructor(
    registry: Registry,
    settings: MasterSettings,
    masterInfo: (masterId: string) => ReturnType<MasterInfoSource>,
    private readonly logger: Logger,
  ) {
    this.books = new Books(registry);
    countTaskEnds(this.books);
    const shares = new ShareLedger((role) => registry.weights.get(role) ?? 1);
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
    this.#acceptance = new Acceptance(this.books, this.offers, launcher, this.operations, logger);
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

  /** A call of `SUPPORTED_CALLS`, already accepted. What is wrong with it from here on shows in events, or not at all. */
  handle(framework: FrameworkRecord, call: Call): void {
    countCall(this.books, framework, call);
    switch (call.type) {
      case CallType.ACCEPT:
        if (call.accept) this.#acceptance.accept(framework, call.accept);
        return;
      case CallType.ACKNOWLEDGE:
        this.#acknowledge(framework, call);
        return;
      case CallType.ACKNOWLEDGE_OPERATION_STATUS:
        this.#acknowledgeOperation(framework, call);
        return;
      case CallType.RECONCILE_OPERATIONS:
        this.#reconcileOperations(framework, call);
        return;
      case CallType.DECLINE:
        this.#decline(framework, call);
        return;
      case CallType.ACCEPT_INVERSE_OFFERS:
        this.#answerInverse(framework, call.acceptInverseOffers, InverseOfferAnswer.ACCEPT);
        return;
      case CallType.DECLINE_INVERSE_OFFERS:
        this.#answerInverse(framework, call.declineInverseOffers, InverseOfferAnswer.DECLINE);
        return;
      case CallType.KILL:
        this.#kill(framework, call);
        return;
      case CallType.RECONCILE:
        this.#reconcile(framework, call);
        return;
      case CallType.SHUTDOWN:
        this.#shutdownExecutor(framework, call);
        return;
      case CallType.MESSAGE:
        this.#message(framework, call);
        return;
      case CallType.REVIVE:
        this.#revive(framework, call.revive?.roles ?? []);
        return;
      case CallType.SUPPRESS:
        this.#suppress(framework, call.suppress?.roles ?? []);
        return;
      case CallType.TEARDOWN:
        this.frameworks.remove(framework);
        return;
      default:
        return;
    }
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

  #acknowledge(framework: FrameworkRecord, { acknowledge }: Call): void {
    if (!acknowledge || this.acknowledgementsDropped) return;
    const { agentId, taskId, uuid } = acknowledge;
    this.#tasks.acknowledge(framework, idText(agentId), idText(taskId), uuid);
  }

  #acknowledgeOperation(framework: FrameworkRecord, { acknowledgeOperationStatus }: Call): void {
    if (!acknowledgeOperationStatus || this.acknowledgementsDropped) return;
    const { operationId, uuid } = acknowledgeOperationStatus;
    this.operations.acknowledge(framework, idText(operationId), uuid);
  }

  #reconcileOperations(framework: FrameworkRecord, { reconcileOperations }: Call): void {
    const asked = (reconcileOperations?.operations ?? []).map(({ operationId, agentId }) => ({
      id: idText(operationId),
      agentId: idText(agentId),
    }));
    this.operations.reconcile(framework, asked);
  }

  #shutdownExecutor(framework: FrameworkRecord, { shutdown }: Call): void {
    const agent = this.books.agents.get(idText(shutdown?.agentId));
    if (agent?.connected === true) agent.port.shutdownExecutor(framework.id, idText(shutdown?.executorId));
  }

  #message(framework: FrameworkRecord, { message }: Call): void {
    const agent = this.books.agents.get(idText(message?.agentId));
    if (message && agent?.connected === true) {
      agent.port.message(framework.id, idText(message.executorId), message.data);
    } else {
      this.books.counters.count('dropped_messages');
    }
  }

  #decline(framework: FrameworkRecord, { decline }: Call): void {
    const nowMs = Date.now();
    for (const id of decline?.offerIds ?? []) {
      const offer = this.books.offers.get(idText(id));
      if (offer === undefined || offer.framework !== framework) continue;
      this.offers.discard(offer);
      framework.filters.add(
        offer.role,
        offer.agent.id,
        offer.bundle,
        decline?.filters?.refuseSeconds ?? undefined,
        nowMs,
      );
    }
  }

  #answerInverse(
    framework: FrameworkRecord,
    answered: Call['acceptInverseOffers'] | Call['declineInverseOffers'],
    answer: InverseOfferAnswer,
  ): void {
    const ids = (answered?.inverseOfferIds ?? []).map(idText);
    this.#inverseOffers.answer(framework, ids, answer, answered?.filters?.refuseSeconds ?? undefined);
  }

  #kill(framework: FrameworkRecord, { kill }: Call): void {
    if (!kill) return;
    const taskId = idText(kill.taskId);
    const agentId = idText(kill.agentId);
    const task = framework.tasks.get(taskId);
    if (task === undefined) {
      reconcile(this.books, framework, [{ taskId, agentId }]);
      return;
    }
    if (agentId !== '' && agentId !== task.agentId) {
      this.logger.warn('ignored a KILL that names another agent', { task: taskId, agent: agentId });
      return;
    }
    const agent = this.books.agents.get(task.agentId);
    const killPolicy = kill.killPolicy ?? undefined;
    if (agent?.connected === true) agent.port.kill(framework.info, taskId, killPolicy);
    else agent?.killsWaiting.set(task, killPolicy);
  }

  #reconcile(framework: FrameworkRecord, { reconcile: asked }: Call): void {
    const questions = (asked?.tasks ?? []).map((task) => ({
      taskId: idText(task.taskId),
      agentId: idText(task.agentId),
    }));
    reconcile(this.books, framework, questions);
  }

  #revive(framework: FrameworkRecord, named: readonly string[]): void {
    const roles = this.#rolesOf(framework, named);
    if (roles === undefined) return;
    for (const role of roles) {
      framework.suppressed.delete(role);
      framework.filters.clearRole(role);
    }
    this.#inverseOffers.clearFilters(framework);
    this.allocator.request();
  }

  #suppress(framework: FrameworkRecord, named: readonly string[]): void {
    for (const role of this.#rolesOf(framework, named) ?? []) framework.suppressed.add(role);
  }

  /** None named means all. One that is invalid or not subscribed to makes the whole call void. */
  #rolesOf(framework: FrameworkRecord, named: readonly string[]): readonly string[] | undefined {
    if (named.length === 0) return framework.roles;
    const bad = named.find((role) => roleProblem(role) !== undefined || !framework.roles.includes(role));
    if (bad === undefined) return named;
    this.logger.warn('dropped a call that names a role the framework is not subscribed to', { role: bad });
    return undefined;
  }
}
