import type { TaskEntry } from './task-entry.js';

const bucketMs = 1_000;

/** So many are left standing without a thought. */
const passedOverAtMost = 1_000;

const bucketOf = (dueMs: number): number => Math.floor(dueMs / bucketMs);

/**
 * When the clock has to look at which task. Only tasks that wait for something are in it, in buckets of a second, so that a tick costs
 * what is due and not what exists. The time itself is with the task: what stands in a bucket it is not due in any more is passed over.
 */
export class DueTimes {
  private readonly buckets = new Map<number, TaskEntry[]>();
  /** Nothing is due before this. */
  private earliest = Infinity;
  /** Tasks that are due at some time, and what stands in the buckets: those, and what is to be passed over. */
  private live = 0;
  private held = 0;

  /** Undefined or infinite: never. */
  set(entry: TaskEntry, dueMs: number | undefined): void {
    if (entry.dueMs === dueMs) return;
    const before = entry.dueMs === undefined ? undefined : bucketOf(entry.dueMs);
    entry.dueMs = dueMs === Infinity ? undefined : dueMs;
    this.live += Number(entry.dueMs !== undefined) - Number(before !== undefined);
    if (entry.dueMs === undefined) return;
    const key = bucketOf(entry.dueMs);
    if (key === before) return;
    const bucket = this.buckets.get(key);
    if (bucket) bucket.push(entry);
    else this.buckets.set(key, [entry]);
    this.earliest = Math.min(this.earliest, key);
    this.held += 1;
    // Times far away that change again and again would heap up until then, and keep tasks that are long gone.
    if (this.held > 2 * this.live + passedOverAtMost) for (const each of [...this.buckets.keys()]) this.tidy(each);
  }

  /** What stands in the buckets. */
  get size(): number {
    return this.held;
  }

  /** Takes out what is due, the longest due first and never in an order that depends on how it came in. */
  take(atMs: number, atMost: number): TaskEntry[] {
    const until = bucketOf(atMs);
    if (this.earliest > until) return [];
    const due = new Set<Due>();
    const keys = [...this.buckets.keys()].filter((key) => key <= until).sort((a, b) => a - b);
    for (const key of keys) {
      if (due.size >= atMost) break;
      for (const entry of this.buckets.get(key)!) if (isIn(key, entry) && entry.dueMs <= atMs) due.add(entry);
    }
    const taken = [...due].sort(longestFirst).slice(0, atMost);
    for (const entry of taken as TaskEntry[]) entry.dueMs = undefined;
    this.live -= taken.length;
    for (const key of keys) this.tidy(key);
    this.earliest = Infinity;
    for (const key of this.buckets.keys()) this.earliest = Math.min(this.earliest, key);
    return taken;
  }

  private tidy(key: number): void {
    const there = this.buckets.get(key)!;
    const left = new Set(there.filter((entry) => isIn(key, entry)));
    this.held -= there.length - left.size;
    if (left.size === 0) this.buckets.delete(key);
    else this.buckets.set(key, [...left]);
  }
}

type Due = TaskEntry & { readonly dueMs: number };

const isIn = (key: number, entry: TaskEntry): entry is Due =>
  entry.dueMs !== undefined && bucketOf(entry.dueMs) === key;

const longestFirst = (a: Due, b: Due): number => a.dueMs - b.dueMs || (a.task.id < b.task.id ? -1 : 1);
