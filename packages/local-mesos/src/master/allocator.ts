import type { Bundle } from '../resources/index.js';
import { isEmpty } from '../resources/index.js';
import { Capability } from '../wire.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import type { AgentRecord } from './records.js';
import type { ShareLedger } from './share-ledger.js';

/** What one round gives: all that is free on an agent, to one role of one framework. */
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

/** The holder of a framework's part in a role, in the ledger of shares. Role names never hold a space. */
export const holderOf = (framework: FrameworkRecord, role: string): string => `${role} ${framework.id}`;

/**
 * Who is offered what, by dominant resource fairness: of the roles the one with the smallest share, and in it the
 * framework with the smallest share, is asked first; it gets everything free on the agent, or nothing.
 */
export class Allocator {
  paused = false;
  #interval: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;

  constructor(
    private readonly books: Books,
    private readonly shares: ShareLedger,
    private readonly intervalMs: number,
    /** Takes the resources from the agent at once, and tells the frameworks after the round. */
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
    this.#soon = undefined;
  }

  /** An extra round soon; several wishes make one round. Resources that merely came back wait for the next interval. */
  request(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      this.run();
    });
  }

  run(): void {
    if (this.paused) return;
    const candidates = this.#candidates();
    if (candidates.length === 0) return;
    const nowMs = Date.now();
    for (const agent of this.books.agents.values()) {
      if (!agent.connected || isEmpty(agent.free)) continue;
      const taker = this.#inOrder(candidates).find((candidate) => this.#fits(candidate, agent, nowMs));
      if (taker !== undefined) this.give({ ...taker, agent, bundle: agent.free });
    }
    this.roundOver();
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
      role: this.shares.dominantShare(candidate.role),
      own: this.shares.dominantShare(holderOf(candidate.framework, candidate.role)),
    }));
    weighed.sort((a, b) => a.role - b.role || a.own - b.own);
    return weighed.map(({ candidate }) => candidate);
  }

  #fits({ framework, role }: Candidate, agent: AgentRecord, nowMs: number): boolean {
    if (!isAllocatable(agent.free, framework, role)) return false;
    if (agent.introduction.total.scalars.has('gpus') && !framework.has(Capability.GPU_RESOURCES)) return false;
    return !framework.filters.holdBack(role, agent.id, agent.free, nowMs);
  }
}

const LEAST_CPUS_MILLI = 10;
const LEAST_MEM_MILLI = 32_000;

/** Too small a rest is not worth an offer, unless the framework has said for the role what it finds worth it. */
function isAllocatable(free: Bundle, framework: FrameworkRecord, role: string): boolean {
  const own = framework.info.offerFilters?.[role]?.minAllocatableResources;
  if (own === null || own === undefined) {
    return (free.scalars.get('cpus') ?? 0) >= LEAST_CPUS_MILLI || (free.scalars.get('mem') ?? 0) >= LEAST_MEM_MILLI;
  }
  const choices = own.quantities ?? [];
  return (
    choices.length === 0 ||
    choices.some((choice) =>
      Object.entries(choice.quantities ?? {}).every(
        ([name, least]) => (free.scalars.get(name) ?? 0) >= (least.value ?? 0) * 1000,
      ),
    )
  );
}
