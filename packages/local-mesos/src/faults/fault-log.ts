import type { Logger } from '../logger.js';
import type { FaultAction } from './fault-actions.js';

/** What a fault was done to, as far as it concerns anybody. */
export interface FaultSubject {
  /** Host name. */
  readonly agent?: string;
  /** Id. */
  readonly framework?: string;
  readonly task?: string;
}

/** One fault that happened. */
export interface InjectedFault extends FaultSubject {
  /** From 1, over all rules. */
  readonly number: number;
  /** The number of its rule. */
  readonly rule: number;
  readonly do: FaultAction;
  /** The message, such as `event:UPDATE`, the request, such as `http:/state`, or the part of the cluster. */
  readonly on: string;
  /** Since the epoch. */
  readonly atMs: number;
}

/** Faults that happened, the newest last; the oldest of very many are forgotten, but counted. */
export class FaultLog {
  readonly #entries: InjectedFault[] = [];
  #count = 0;

  constructor(private readonly logger: Logger) {}

  get entries(): readonly InjectedFault[] {
    return this.#entries;
  }

  get count(): number {
    return this.#count;
  }

  add(fault: Omit<InjectedFault, 'number'>, ruleText: string): void {
    this.#count += 1;
    const { atMs: _atMs, do: _do, rule, ...subject } = fault;
    this.#entries.push({ number: this.#count, ...fault });
    if (this.#entries.length >= 2 * MOST_KEPT) this.#entries.splice(0, MOST_KEPT);
    this.logger.warn(`fault ${this.#count}: ${ruleText}`, { rule, ...subject });
  }
}

const MOST_KEPT = 10_000;
