const bucketMs = 1_000;

/** How many were lost lately, counted by the second. */
export class LossCount {
  private readonly buckets = new Map<number, number>();
  lastAtMs = -Infinity;

  add(atMs: number): void {
    const key = Math.floor(atMs / bucketMs);
    this.buckets.set(key, (this.buckets.get(key) ?? 0) + 1);
    this.lastAtMs = Math.max(this.lastAtMs, atMs);
  }

  /** Within this time before now; what is older is forgotten. */
  within(windowMs: number, atMs: number): number {
    const from = Math.floor((atMs - windowMs) / bucketMs);
    let sum = 0;
    for (const [key, count] of this.buckets) {
      if (key <= from) this.buckets.delete(key);
      else sum += count;
    }
    return sum;
  }

  clear(): void {
    this.buckets.clear();
    this.lastAtMs = -Infinity;
  }
}
