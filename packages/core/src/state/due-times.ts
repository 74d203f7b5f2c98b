import type { TaskId } from '@borealis/contracts';

const bucketMs = 1_000;

/**
 * When the clock has to look at which task. Only tasks that wait for something are in it, in buckets of a second, so that a tick costs
 * what is due and not what exists.
 */
export class DueTimes {
  private readonly dueAtMs = new Map<TaskId, number>();
  private readonly buckets = new Map<number, Set<TaskId>>();
  /** Nothing is due before this. */
  private earliest = Infinity;

  /** Undefined or infinite: never. */
  set(id: TaskId, dueMs: number | undefined): void {
    const before = this.dueAtMs.get(id);
    if (before === dueMs) return;
    if (before !== undefined) this.drop(id, before);
    if (dueMs === undefined || dueMs === Infinity) return;
    this.dueAtMs.set(id, dueMs);
    const key = Math.floor(dueMs / bucketMs);
    const bucket = this.buckets.get(key);
    if (bucket) bucket.add(id);
    else this.buckets.set(key, new Set([id]));
    this.earliest = Math.min(this.earliest, key);
  }

  /** Takes out what is due, the longest due first and never in an order that depends on how it came in. */
  take(atMs: number, atMost: number): TaskId[] {
    const until = Math.floor(atMs / bucketMs);
    if (this.earliest > until) return [];
    const due: TaskId[] = [];
    for (const key of [...this.buckets.keys()].filter((bucket) => bucket <= until).sort((a, b) => a - b)) {
      if (due.length >= atMost) break;
      due.push(...[...this.buckets.get(key)!].filter((id) => this.dueAtMs.get(id)! <= atMs));
    }
    due.sort((a, b) => this.dueAtMs.get(a)! - this.dueAtMs.get(b)! || (a < b ? -1 : 1));
    const taken = due.slice(0, atMost);
    for (const id of taken) this.drop(id, this.dueAtMs.get(id)!);
    this.earliest = Infinity;
    for (const key of this.buckets.keys()) this.earliest = Math.min(this.earliest, key);
    return taken;
  }

  private drop(id: TaskId, dueMs: number): void {
    this.dueAtMs.delete(id);
    const key = Math.floor(dueMs / bucketMs);
    const bucket = this.buckets.get(key);
    bucket?.delete(id);
    if (bucket?.size === 0) this.buckets.delete(key);
  }
}
