import { randomUUID } from 'node:crypto';
import type { AgentIntroduction } from '../protocol.js';
import type { FrameworkRecord } from './framework-record.js';
import { Counters } from './counts/index.js';
import { Happenings } from './happenings.js';
import type { AgentRecord, InverseOfferRecord, OfferRecord, OperationRecord } from './records.js';
import type { Registry } from './registry.js';

const MOST_COMPLETED_FRAMEWORKS = 50;

/** Everything one master knows, and the ids it gives. Gone when the master restarts, except for the registry. */
export class Books {
  readonly masterId = randomUUID();
  readonly startedMs = Date.now();
  readonly frameworks = new Map<string, FrameworkRecord>();
  readonly completedFrameworks = new Map<string, FrameworkRecord>();
  readonly agents = new Map<string, AgentRecord>();
  readonly offers = new Map<string, OfferRecord>();
  readonly happenings = new Happenings();
  /** Of what happened at this master, by the names of its metrics. */
  readonly counters = new Counters();
  readonly inverseOffers = new Map<string, InverseOfferRecord>();
  /** By the hexadecimal text of their uuid. */
  readonly operations = new Map<string, OperationRecord>();
  /** Admitted by an earlier master and not back yet: agent ids. */
  readonly recovering: Set<string>;
  #frameworkCount = 0;
  #agentCount = 0;
  #offerCount = 0;

  constructor(readonly registry: Registry) {
    this.recovering = new Set([...registry.admitted.keys()].filter((id) => !registry.unreachable.has(id)));
  }

  nextFrameworkId(): string {
    return `${this.masterId}-${String(this.#frameworkCount++).padStart(4, '0')}`;
  }

  nextAgentId(): string {
    return `${this.masterId}-S${this.#agentCount++}`;
  }

  nextOfferId(): string {
    return `${this.masterId}-O${this.#offerCount++}`;
  }

  completeFramework(framework: FrameworkRecord): void {
    this.frameworks.delete(framework.id);
    this.completedFrameworks.set(framework.id, framework);
    if (this.completedFrameworks.size > MOST_COMPLETED_FRAMEWORKS) {
      const [oldest] = this.completedFrameworks.keys();
      if (oldest !== undefined) this.completedFrameworks.delete(oldest);
    }
  }
}

/** Agents an earlier master has admitted and which are not back yet, by id, as they were then. */
export const recoveringAgents = ({ recovering, registry }: Books): readonly (readonly [string, AgentIntroduction])[] =>
  [...registry.admitted].filter(([id]) => recovering.has(id));
