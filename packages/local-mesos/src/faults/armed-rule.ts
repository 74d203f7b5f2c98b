import { formOf } from './fault-actions.js';
import { covers } from './fault-points.js';
import type { FaultPoint, MessageScope } from './fault-points.js';
import type { FaultRule } from './fault-rule.js';
import { faultText } from './fault-text.js';
import type { ReadRule } from './parse-faults.js';
import type { RandomStream } from './random-stream.js';

/** A framework or an agent as a rule may name it: by any of its names. */
export type Names = readonly (string | undefined)[];

/** What is about to travel. */
export interface Occasion {
  readonly scope: MessageScope | 'http';
  /** Of the message, or the path of the request. */
  readonly name: string;
  readonly agent?: Names;
  readonly framework?: Names;
}

/** A rule in force, with its own random stream: what it does depends on its own occasions only. */
export class ArmedRule {
  readonly rule: FaultRule;
  readonly point: FaultPoint;
  readonly text: string;
  injected = 0;

  constructor(
    /** From 1, in the order of addition. */
    readonly number: number,
    { rule, point }: ReadRule,
    readonly random: RandomStream,
    private readonly addedMs: number,
  ) {
    this.rule = rule;
    this.point = point;
    this.text = faultText(rule);
  }

  get isTimed(): boolean {
    return this.point.scope === 'target';
  }

  get isSpent(): boolean {
    return this.rule.times !== undefined && this.injected >= this.rule.times;
  }

  isFor({ scope, name, agent, framework }: Occasion): boolean {
    // A rule for all messages of a kind leaves those alone that it cannot be for.
    if (formOf(this.rule.do).notOn?.includes(name) === true) return false;
    return covers(this.point, scope, name) && this.isForAgent(agent) && this.isForFramework(framework);
  }

  isForAgent(agent: Names = []): boolean {
    return named(this.rule.agents, agent);
  }

  isForFramework(framework: Names = []): boolean {
    return named(this.rule.frameworks, framework);
  }

  /** Whether it happens to a message it is for. Each call is one occasion. */
  happens(nowMs: number): boolean {
    return nowMs - this.addedMs >= (this.rule.afterMs ?? 0) && this.draws();
  }

  /** Whether it happens this time, by chance. */
  draws(): boolean {
    const { chance = 1 } = this.rule;
    if (this.isSpent) return false;
    return chance >= 1 || this.random() < chance;
  }
}

const named = (wanted: readonly string[] | undefined, names: Names): boolean =>
  wanted === undefined || names.some((name) => name !== undefined && wanted.includes(name));
