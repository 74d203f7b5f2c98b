import type { EventStream } from '../http/event-stream.js';
import type { Logger } from '../logger.js';
import { EventType, idText } from '../wire.js';
import type { FrameworkInfo, UpdateFramework } from '../wire.js';
import type { Allocator } from './allocator.js';
import type { Books } from './books.js';
import type { Executors } from './executors.js';
import { FrameworkRecord, rolesOf } from './framework-record.js';
import { compileConstraints } from './offer-constraints.js';
import type { CompiledConstraints } from './offer-constraints.js';
import { changeProblem, frameworkProblem } from './rules/framework-rules.js';
import { armTimer } from '../long-timer.js';
import type { InverseOffers } from './inverse-offers.js';
import type { MasterInfoSource } from './master-info.js';
import type { Offers } from './offers.js';
import type { Operations } from './operations/index.js';
import type { MasterSettings } from './records.js';
import type { ShareLedger } from './share-ledger.js';
import type { Tasks } from './tasks.js';

/** What a framework says of itself when it subscribes, and when it updates that. */
export type FrameworkTerms = UpdateFramework;

/** Frameworks come, come back, take over from themselves, and go. */
export class Frameworks {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly inverseOffers: InverseOffers,
    private readonly tasks: Tasks,
    private readonly executors: Executors,
    private readonly operations: Operations,
    private readonly shares: ShareLedger,
    private readonly allocator: Allocator,
    private readonly settings: MasterSettings,
    private readonly masterInfo: MasterInfoSource,
    private readonly logger: Logger,
  ) {}

  /** Answers a SUBSCRIBE on its fresh stream. What Mesos refuses by meaning gets an ERROR event and the end of the stream. */
  subscribe(terms: FrameworkTerms, stream: EventStream): void {
    const { frameworkInfo: info } = terms;
    const id = idText(info.id);
    const known = this.books.frameworks.get(id);
    const constraints = compileConstraints(terms.offerConstraints, rolesOf(info));
    const problem =
      frameworkProblem(info, terms.suppressedRoles ?? []) ??
      (typeof constraints === 'string' ? constraints : undefined) ??
      (this.books.completedFrameworks.has(id) ? 'Framework has been removed' : undefined) ??
      (known !== undefined && (known.info.principal ?? '') !== (info.principal ?? '')
        ? "Changing framework's principal is not allowed."
        : undefined);
    if (problem !== undefined || typeof constraints === 'string') {
      refuse(stream, problem ?? '');
      return;
    }
    const framework = known === undefined ? this.add(info, id) : this.#reclaim(known, info);
    this.books.counters.count(known === undefined ? 'messages_register_framework' : 'messages_reregister_framework');
    framework.counters.count('calls');
    framework.counters.count('calls/subscribe');
    settle(framework, terms, constraints);
    framework.recovered = false;
    framework.stream = stream;
    framework.send({
      type: EventType.SUBSCRIBED,
      subscribed: {
        frameworkId: { value: framework.id },
        heartbeatIntervalSeconds: this.settings.heartbeatMs / 1000,
        masterInfo: this.masterInfo(),
      },
    });
    stream.beat(this.settings.heartbeatMs);
    this.books.happenings.tell({ kind: known === undefined ? 'framework added' : 'framework updated', framework });
    this.logger.info('framework subscribed', { framework: framework.id, name: info.name });
    for (const agent of this.books.agents.values()) {
      if (agent.connected) agent.port.frameworkSubscribed(framework.info);
    }
    this.allocator.request();
  }

  /**
   * UPDATE_FRAMEWORK: everything but user, checkpoint and principal may change, without a new subscription. What is wrong with it, or
   * undefined when it was carried out as a whole.
   */
  update(framework: FrameworkRecord, terms: FrameworkTerms): string | undefined {
    const { frameworkInfo: info } = terms;
    const problem = frameworkProblem(info, terms.suppressedRoles ?? []) ?? changeProblem(framework.info, info);
    if (problem !== undefined) return problem;
    const constraints = compileConstraints(terms.offerConstraints, rolesOf(info));
    if (typeof constraints === 'string') return constraints;
    const before = framework.roles;
    framework.adopt(info);
    settle(framework, terms, constraints);
    for (const role of before) if (!framework.roles.includes(role)) this.#unsubscribe(framework, role);
    this.allocator.request();
    this.books.happenings.tell({ kind: 'framework updated', framework });
    framework.counters.count('calls');
    framework.counters.count('calls/update_framework');
    this.logger.info('framework updated', { framework: framework.id, name: info.name });
    return undefined;
  }

  /** Tasks of the role go on; its offers are taken back. */
  #unsubscribe(framework: FrameworkRecord, role: string): void {
    framework.filters.clearRole(role);
    for (const offer of [...framework.offers]) if (offer.role === role) this.offers.rescind(offer);
  }

  /** Into the books, with a new id when it has none. */
  add(info: FrameworkInfo, id: string): FrameworkRecord {
    const framework = new FrameworkRecord(
      id === '' ? this.books.nextFrameworkId() : id,
      info,
      Date.now(),
      this.settings.allocationIntervalMs,
    );
    this.books.frameworks.set(framework.id, framework);
    return framework;
  }

  /** The stream broke, or the scheduler went. Ignored when another stream has taken over. */
  disconnected(stream: EventStream): void {
    const framework = [...this.books.frameworks.values()].find((candidate) => candidate.stream === stream);
    if (framework === undefined) return;
    framework.stream = undefined;
    this.offers.discardAll(framework);
    framework.filters.clear();
    this.inverseOffers.forget(framework);
    const timeoutMs = (framework.info.failoverTimeout ?? 0) * 1000;
    this.logger.info('framework disconnected', { framework: framework.id, failoverTimeoutMs: timeoutMs });
    if (timeoutMs <= 0) this.remove(framework);
    else
      armTimer(
        timeoutMs,
        (timer) => (framework.failoverTimer = timer),
        () => this.remove(framework),
      );
  }

  /** Its tasks are ended and its id is refused from now on. */
  remove(framework: FrameworkRecord): void {
    clearTimeout(framework.failoverTimer);
    this.offers.discardAll(framework);
    this.inverseOffers.forget(framework);
    this.tasks.endAll(framework);
    this.executors.endAll(framework);
    this.operations.endAll(framework);
    framework.unregisteredMs = Date.now();
    const { stream } = framework;
    framework.stream = undefined;
    stream?.close();
    for (const role of framework.roles) this.shares.forget(role, framework.id);
    this.books.completeFramework(framework);
    this.books.happenings.tell({ kind: 'framework removed', framework });
    for (const agent of this.books.agents.values()) {
      if (agent.connected) agent.port.shutdownFramework(framework.id);
    }
    this.logger.info('framework removed', { framework: framework.id });
  }

  /** The newest subscription wins. Filters stay in force when it takes over from a living stream. */
  #reclaim(framework: FrameworkRecord, info: FrameworkInfo): FrameworkRecord {
    clearTimeout(framework.failoverTimer);
    this.offers.discardAll(framework);
    this.inverseOffers.discardAll(framework);
    const old = framework.stream;
    framework.stream = undefined;
    if (old !== undefined) refuse(old, 'Framework failed over');
    const before = framework.roles;
    framework.adopt(info);
    for (const role of before) if (!framework.roles.includes(role)) framework.filters.clearRole(role);
    framework.reregisteredMs = Date.now();
    return framework;
  }
}

/** What each subscription and each update says anew: what it leaves out is nothing suppressed and no constraints. */
function settle(framework: FrameworkRecord, terms: FrameworkTerms, constraints: CompiledConstraints): void {
  framework.suppressed = new Set(terms.suppressedRoles ?? []);
  framework.offerConstraints = terms.offerConstraints ?? undefined;
  framework.constraints = constraints;
}

function refuse(stream: EventStream, message: string): void {
  stream.send({ type: EventType.ERROR, error: { message } });
  stream.close();
}
