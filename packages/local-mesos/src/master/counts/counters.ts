/** Numbers that only grow, by name. What was never counted is 0. */
export class Counters {
  readonly #counts = new Map<string, number>();

  count(name: string, by = 1): void {
    this.#counts.set(name, this.get(name) + by);
  }

  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  get all(): ReadonlyMap<string, number> {
    return this.#counts;
  }
}
