import type { EventStream } from '../http/event-stream.js';
import type { ResourceStyle } from '../resources/index.js';
import { Capability } from '../wire.js';
import type { Event, FrameworkInfo, OfferConstraints } from '../wire.js';
import { Counters, countEvent } from './counts/index.js';
import { DeclineFilters } from './decline-filters.js';
import { NO_CONSTRAINTS } from './offer-constraints.js';
import type { CompiledConstraints } from './offer-constraints.js';
import type { ExecutorRecord, InverseOfferRecord, OfferRecord, TaskRecord } from './records.js';

const MOST_COMPLETED = 1000;
const MOST_UNREACHABLE = 1000;

/** A framework in the master's books. */
export class FrameworkRecord {
  info: FrameworkInfo;
  roles: readonly string[] = [];
  suppressed = new Set<string>();
  /** What it says of the agents it can use, as it said it. */
  offerConstraints: OfferConstraints | undefined;
  /** The same, ready to be asked. */
  constraints: CompiledConstraints = NO_CONSTRAINTS;
  stream: EventStream | undefined;
  /** Known from the agents' reports only; it has not subscribed with this master yet. */
  recovered = false;
  readonly tasks = new Map<string, TaskRecord>();
  readonly unreachable = new Map<string, TaskRecord>();
  readonly completed: TaskRecord[] = [];
  /** By agent and id; an executor id may be in use on several agents. */
  readonly executors = new Map<string, ExecutorRecord>();
  readonly offers = new Set<OfferRecord>();
  readonly inverseOffers = new Set<InverseOfferRecord>();
  readonly filters: DeclineFilters;
  /** Of its calls, events, offers and tasks, by the names of its metrics. */
  readonly counters = new Counters();
  failoverTimer: NodeJS.Timeout | undefined;
  reregisteredMs: number | undefined;
  /** 0 while it is alive. */
  unregisteredMs = 0;
  #capabilities: ReadonlySet<Capability> = new Set();

  constructor(
    readonly id: string,
    info: FrameworkInfo,
    readonly registeredMs: number,
    allocationIntervalMs: number,
  ) {
    this.filters = new DeclineFilters(allocationIntervalMs);
    this.info = info;
    this.adopt(info);
  }

  get connected(): boolean {
    return this.stream !== undefined;
  }

  get partitionAware(): boolean {
    return this.has(Capability.PARTITION_AWARE);
  }

  get multiRole(): boolean {
    return this.has(Capability.MULTI_ROLE);
  }

  has(capability: Capability): boolean {
    return this.#capabilities.has(capability);
  }

  /** Takes over what a new subscription may change: everything but user, checkpoint and principal. */
  adopt(info: FrameworkInfo): void {
    const { user, checkpoint, principal } = this.info;
    this.info = { ...info, id: { value: this.id }, user: user ?? '', checkpoint: checkpoint ?? false };
    if (principal !== null && principal !== undefined) this.info.principal = principal;
    this.#capabilities = capabilitiesOf(info);
    this.roles = rolesOf(info);
    for (const role of this.suppressed) if (!this.roles.includes(role)) this.suppressed.delete(role);
  }

  /** How resources are written for this framework. */
  styleFor(role: string): ResourceStyle {
    return {
      allocationRole: this.multiRole ? role : undefined,
      reservations: this.has(Capability.RESERVATION_REFINEMENT) ? 'post-refinement' : 'pre-refinement',
    };
  }

  /** Those of the completed tasks that are kept. */
  get history(): readonly TaskRecord[] {
    return this.completed.slice(-MOST_COMPLETED);
  }

  send(event: Event): void {
    if (this.stream === undefined) return;
    countEvent(this.counters, event);
    this.stream.send(event);
  }

  complete(task: TaskRecord): void {
    this.tasks.delete(task.id);
    this.completed.push(task);
    // Cut in halves, so that the cost of shifting is paid once in a thousand.
    if (this.completed.length >= 2 * MOST_COMPLETED) this.completed.splice(0, MOST_COMPLETED);
  }

  lose(task: TaskRecord): void {
    this.tasks.delete(task.id);
    this.unreachable.set(task.id, task);
    if (this.unreachable.size > MOST_UNREACHABLE) {
      const [oldest] = this.unreachable.keys();
      if (oldest !== undefined) this.unreachable.delete(oldest);
    }
  }
}

export function capabilitiesOf(info: FrameworkInfo): ReadonlySet<Capability> {
  const named = (info.capabilities ?? []).map((capability) => capability.type);
  return new Set(named.filter((type) => type !== null && type !== undefined));
}

/** With MULTI_ROLE as listed; without it the one role, `*` if none is named. */
export function rolesOf(info: FrameworkInfo): readonly string[] {
  if (capabilitiesOf(info).has(Capability.MULTI_ROLE)) return info.roles ?? [];
  return [info.role === null || info.role === undefined || info.role === '' ? '*' : info.role];
}
