import type { Agent, Shortage } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import type { JobSpread } from '../state/launch-census.js';
import { valuesOf } from './rules/index.js';
import type { Rules } from './rules/index.js';

/** The least used value of a field, kept while tasks are added: a value may take a task as long as it has no more than that one. */
export class EvenSpread {
  private readonly values: ReadonlySet<string>;
  private readonly counts: ReadonlyMap<string, number>;
  /** How many values have so many tasks. */
  private readonly levels = new Map<number, number>();
  private least = 0;

  constructor(
    state: CoreState,
    rules: Rules,
    private readonly on: string,
    groups: number,
    spread: JobSpread,
  ) {
    this.values = state.spreadValues.within(state, rules.statics, on);
    this.counts = spread.by(on);
    const missing = groups - this.values.size;
    if (missing > 0) this.levels.set(0, missing);
    for (const value of this.values) this.note(this.counts.get(value) ?? 0, 1);
    this.least = this.levels.size === 0 ? 0 : Math.min(...this.levels.keys());
  }

  veto(agent: Agent, own: number, text: string): Shortage | undefined {
    for (const value of valuesOf(agent, this.on)) {
      const here = (this.counts.get(value) ?? 0) - own;
      if (here > this.least) return { veto: 'spread', need: this.least, have: here, constraint: text, found: [value] };
    }
    return undefined;
  }

  /** True when the least has risen, so that values that had their share may go on. */
  added(agent: Agent): boolean {
    for (const value of valuesOf(agent, this.on)) {
      if (!this.values.has(value)) continue;
      const now = this.counts.get(value) ?? 0;
      this.note(now - 1, -1);
      this.note(now, 1);
    }
    const before = this.least;
    while (this.levels.size > 0 && !this.levels.has(this.least)) this.least += 1;
    return this.least > before;
  }

  private note(level: number, by: 1 | -1): void {
    const count = (this.levels.get(level) ?? 0) + by;
    if (count <= 0) this.levels.delete(level);
    else this.levels.set(level, count);
  }
}
