import type { Bundle } from '../resources/index.js';
import { isEmpty, quantitiesOf, selectFrom } from '../resources/index.js';
import { Capability } from '../wire.js';
import { isActive } from './active-agent.js';
import { allocatablePart, isReserved, isWorthAnOffer } from './allocatable.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import { Quotas, cutDown, unreservedFree, unreservedQuantities } from './quotas.js';
import type { AgentRecord } from './records.js';
import { compareStandings } from './share-ledger.js';
import type { ShareLedger } from './share-ledger.js';

/** What one round gives: what is free on an agent and fit for it, to one role of one framework. */
export interface Grant {
  readonly framework: FrameworkRecord;
  readonly role: string;
  readonly agent: AgentRecord;
  readonly bundle: Bundle;
}

interface Candidate {
  readonly framework: FrameworkRecord;
  readonly role: string;
}

/** So many agents are gone through in one turn of the event loop. */
const AGENTS_AT_ONCE = 500;

/** Cuts what a candidate could have down to what it may have. */
type Cut = (candidate: Candidate, part: Bundle) => Bundle;

/**
 * Who is offered what, by dominant resource fairness: of the roles the one with the smallest weighted share, and in it
 * the framework with the smallest share, is asked first, and gets all on the agent that is fit for it. Roles whose
 * guarantee is not met yet come before all others.
 */
export class Allocator {
  paused = false;
  #interval: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #rest: NodeJS.Immediate | undefined;

  constructor(
    private readonly books: Books,
    private readonly shares: ShareLedger,
    private readonly intervalMs: number,
    /** Takes the resources from the agent at once, and tells the frameworks after the round, or a part of a long one. */
    private readonly give: (grant: Grant) => void,
    private readonly roundOver: () => void,
  ) {}

  start(): void {
    this.#interval = setInterval(() => this.run(), this.intervalMs);
    this.#interval.unref();
  }

  stop(): void {
    clearInterval(this.#interval);
    clearImmediate(this.#soon);
    clearImmediate(this.#rest);
    this.#soon = undefined;
  }

  /** An extra round soon; several wishes make one round. Resources that merely came back wait for the next interval. */
  request(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      this.run();
    });
  }

  /** What a round under way has not come to yet is in the new one as well. */
  run(): void {
    clearImmediate(this.#rest);
    if (this.paused) return;
    this.books.counters.count('allocation_runs');
    const quotas = new Quotas(this.books, this.shares);
    if (!quotas.any) return this.#allocatePart(this.books.agents.values());
    this.#allocateByQuota(this.#candidates(), quotas);
    this.roundOver();
  }

  /** Where there are no quotas, what one agent is given is no matter of the others: a long round leaves turns for others. */
  #allocatePart(left: IterableIterator<AgentRecord>): void {
    if (this.paused) return;
    const agents: AgentRecord[] = [];
    while (agents.length < AGENTS_AT_ONCE) {
      const next = left.next();
      if (next.done === true) break;
      agents.push(next.value);
    }
    this.#allocate(agents, this.#candidates(), (_, part) => part);
    this.roundOver();
    if (agents.length === AGENTS_AT_ONCE) this.#rest = setImmediate(() => this.#allocatePart(left));
  }

  #allocateByQuota(candidates: readonly Candidate[], quotas: Quotas): void {
    const promised = candidates.filter(({ role }) => quotas.missing(role).size > 0);
    const agents = [...this.books.agents.values()];
    this.#allocate(agents, promised, ({ role }, part) => {
      const missing = quotas.missing(role);
      const guaranteed = this.books.registry.quotas.get(role)?.guarantees;
      const upToGuarantee = cutDown(part, (name) =>
        guaranteed?.has(name) === true ? (missing.get(name) ?? 0) : Infinity,
      );
      return missing.size === 0 ? onlyReserved(part) : quotas.withinLimits(role, upToGuarantee);
    });
    const needed = quotas.headroomNeeded();
    const available = unreservedFree(this.books);
    const cut: Cut = ({ role }, part) => {
      const within = quotas.withinLimits(role, part);
      const taken = unreservedQuantities(within);
      const short = [...needed].some(([name, milli]) => (available.get(name) ?? 0) - (taken.get(name) ?? 0) < milli);
      return short ? onlyReserved(within) : within;
    };
    this.#allocate(agents, candidates, cut, (part) => {
      for (const [name, milli] of unreservedQuantities(part)) available.set(name, (available.get(name) ?? 0) - milli);
    });
  }

  #allocate(
    agents: readonly AgentRecord[],
    candidates: readonly Candidate[],
    cut: Cut,
    given: (part: Bundle) => void = () => undefined,
  ): void {
    if (candidates.length === 0) return;
    const nowMs = Date.now();
    for (const agent of agents) {
      if (!isActive(agent) || isEmpty(agent.free)) continue;
      for (const candidate of this.#inOrder(candidates)) {
        const part = this.#partFor(candidate, agent, cut, nowMs);
        if (part === undefined) continue;
        this.give({ ...candidate, agent, bundle: part });
        given(part);
        if (isEmpty(agent.free)) break;
      }
    }
  }

  #candidates(): readonly Candidate[] {
    const candidates: Candidate[] = [];
    for (const framework of this.books.frameworks.values()) {
      if (!framework.connected) continue;
      for (const role of framework.roles) {
        if (!framework.suppressed.has(role)) candidates.push({ framework, role });
      }
    }
    return candidates;
  }

  #inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
    if (candidates.length < 2) return candidates;
    const weighed = candidates.map((candidate) => ({
      candidate,
      standing: this.shares.standingOf(candidate.role),
      own: this.shares.frameworkShare(candidate.role, candidate.framework.id),
    }));
    weighed.sort((a, b) => compareStandings(a.standing, b.standing) || a.own - b.own);
    return weighed.map(({ candidate }) => candidate);
  }

  /** What the candidate gets of the agent; nothing when that is not worth an offer or not wanted. */
  #partFor(candidate: Candidate, agent: AgentRecord, cut: Cut, nowMs: number): Bundle | undefined {
    const { framework, role } = candidate;
    if (quantitiesOf(agent.total).has('gpus') && !framework.has(Capability.GPU_RESOURCES)) return undefined;
    if (framework.constraints.get(role)?.(agent.introduction) === false) return undefined;
    const part = cut(candidate, allocatablePart(agent.free, framework, role));
    const worth = isWorthAnOffer(part, framework, role);
    return worth && !framework.filters.holdBack(role, agent.id, part, nowMs) ? part : undefined;
  }
}

const onlyReserved = (part: Bundle): Bundle => selectFrom(part, isReserved);
