import type { Logger } from '../logger.js';
import { ArmedRule } from './armed-rule.js';
import type { Occasion } from './armed-rule.js';
import { FaultLog } from './fault-log.js';
import type { FaultSubject, InjectedFault } from './fault-log.js';
import type { FaultRule } from './fault-rule.js';
import { readFaults } from './parse-faults.js';
import { randomStream } from './random-stream.js';

/** A rule in force. */
export interface FaultInForce {
  readonly number: number;
  readonly rule: FaultRule;
  /** The rule as it is written in a plan. */
  readonly text: string;
  /** How often it has happened. */
  readonly injected: number;
}

/** The faults of a cluster. */
export interface LocalFaults {
  /** With the same seed, the same rules in the same order and the same messages, the same faults happen. */
  readonly seed: number;
  readonly rules: readonly FaultInForce[];
  /** The faults that happened, the newest last; of very many the last ones. */
  readonly injected: readonly InjectedFault[];
  /** How many happened in all. */
  readonly count: number;
  /**
   * Puts rules in force: `drop UPDATE 5%`, or the same as a value; a text may hold several, between semicolons or line
   * ends. All or none. Returns their numbers.
   *
   * @throws LocalMesosError `LOCAL_MESOS_BAD_FAULT` with everything that is wrong.
   */
  add(...rules: readonly (FaultRule | string)[]): readonly number[];
  /** False when there is no such rule. What has happened is not undone. */
  remove(number: number): boolean;
  /** Removes every rule, brings agents back that are away because of one, and undoes what else lasts. */
  clear(): void;
}

export interface FaultsParts {
  readonly seed: number;
  readonly nowMs: () => number;
  readonly logger: Logger;
  /** Starts what a timed rule does; the answer stops it. */
  readonly start: (rule: ArmedRule) => () => void;
  /** Undoes what timed rules have done. */
  readonly heal: () => void;
}

/** Decides, for whatever is about to travel, whether a fault happens to it; at most one, of the first rule that says so. */
export class Faults implements LocalFaults {
  readonly seed: number;
  readonly #log: FaultLog;
  readonly #rules = new Map<number, { readonly armed: ArmedRule; readonly stop: () => void }>();
  #forMessages: readonly ArmedRule[] = [];
  #added = 0;

  constructor(private readonly parts: FaultsParts) {
    this.seed = parts.seed;
    this.#log = new FaultLog(parts.logger);
  }

  get rules(): readonly FaultInForce[] {
    return [...this.#rules.values()].map(({ armed: { number, rule, text, injected } }) => ({
      number,
      rule,
      text,
      injected,
    }));
  }

  get injected(): readonly InjectedFault[] {
    return this.#log.entries;
  }

  get count(): number {
    return this.#log.count;
  }

  add(...rules: readonly (FaultRule | string)[]): readonly number[] {
    return readFaults(rules).map((read) => {
      const number = (this.#added += 1);
      const armed = new ArmedRule(number, read, randomStream(this.seed, number), this.parts.nowMs());
      this.parts.logger.info(`fault rule ${number}: ${armed.text}`, { seed: this.seed });
      this.#rules.set(number, { armed, stop: NOTHING });
      if (armed.isTimed) this.#rules.set(number, { armed, stop: this.parts.start(armed) });
      this.#changed();
      return number;
    });
  }

  remove(number: number): boolean {
    this.#rules.get(number)?.stop();
    const removed = this.#rules.delete(number);
    this.#changed();
    return removed;
  }

  clear(): void {
    for (const number of [...this.#rules.keys()]) this.remove(number);
    this.parts.heal();
  }

  /** Ends every timer; nothing is healed. */
  stop(): void {
    for (const number of [...this.#rules.keys()]) this.remove(number);
  }

  /** Whether any rule is about messages: the usual answer costs nothing. */
  get areSet(): boolean {
    return this.#forMessages.length > 0;
  }

  /** The fault that happens to a message, if any; it is in the log already. */
  pick(occasion: Occasion, subject: FaultSubject = {}): FaultRule | undefined {
    const nowMs = this.parts.nowMs();
    const armed = this.#forMessages.find((candidate) => candidate.isFor(occasion) && candidate.happens(nowMs));
    if (armed !== undefined) this.note(armed, `${occasion.scope}:${occasion.name}`, subject);
    return armed?.rule;
  }

  /** Counts and tells what a rule has done. */
  note(armed: ArmedRule, on: string, subject: FaultSubject): void {
    armed.injected += 1;
    const { number: rule, text } = armed;
    this.#log.add({ rule, do: armed.rule.do, on, ...subject, atMs: this.parts.nowMs() }, text);
  }

  #changed(): void {
    this.#forMessages = [...this.#rules.values()].map(({ armed }) => armed).filter((armed) => !armed.isTimed);
  }
}

const NOTHING = (): void => undefined;
