import { computed, signal } from '@angular/core';
import type { Problem } from '../api';
import { isPassing, problemOf } from '../api';
import { retryDelayMs } from './backoff';

export type ListStatus = 'idle' | 'loading' | 'ready' | 'failed';

export interface LiveListOptions<T> {
  readonly keyOf: (item: T) => string;
  readonly load: (signal: AbortSignal) => Promise<readonly T[]>;
  /** Whether `incoming` is to take the place of `existing`: false for what is known to be older. */
  readonly replaces?: (incoming: T, existing: T) => boolean;
  /** Called when changes wait; `flush` brings them in, so that many events make one change. */
  readonly changed: () => void;
}

type Change<T> =
  { readonly key: string; readonly item: T | undefined } | { readonly key: string; readonly by: (item: T) => T };

/**
 * One list kept true: loaded when it is first wanted, again at every reset, and changed by events in between. Events that come
 * while it loads are kept and applied on top of the answer, which may be older or newer than they are: each entity ends with its
 * last event, and `replaces` keeps an older one from undoing a newer answer.
 */
export class LiveList<T> {
  private readonly map = signal<ReadonlyMap<string, T>>(new Map());
  readonly byKey = this.map.asReadonly();
  readonly items = computed(() => [...this.map().values()]);
  readonly status = signal<ListStatus>('idle');
  readonly problem = signal<Problem | undefined>(undefined);

  private waiting: Change<T>[] = [];
  private loading: AbortController | undefined;
  private started = false;

  constructor(private readonly options: LiveListOptions<T>) {}

  /** Sees to it that the list is there; the first load begins `after` something. */
  want(after: Promise<void>): void {
    if (this.status() !== 'idle') return;
    this.status.set('loading');
    void after.then(() => {
      if (!this.started) void this.reload();
    });
  }

  /** The same as `reload` for a list that was loaded, or is loading; nothing for the others. */
  reset(): void {
    if (this.started) void this.reload();
  }

  put(item: T): void {
    this.take({ key: this.options.keyOf(item), item });
  }

  /** Changes a part of an item that is known by then. */
  change(key: string, by: (item: T) => T): void {
    this.take({ key, by });
  }

  remove(key: string): void {
    this.take({ key, item: undefined });
  }

  /** Loads the whole list. A load under way is given up: its answer may be from before the reset. */
  async reload(): Promise<void> {
    this.started = true;
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    if (this.status() !== 'ready') this.status.set('loading');
    for (let attempt = 0; !loading.signal.aborted; attempt += 1) {
      try {
        const items = await this.options.load(loading.signal);
        if (!loading.signal.aborted) this.arrived(items);
        return;
      } catch (thrown) {
        if (loading.signal.aborted) return;
        this.failed(problemOf(thrown));
        if (!isPassing(problemOf(thrown))) return;
        await new Promise((resolve) => setTimeout(resolve, retryDelayMs(attempt + 1, Math.random())));
      }
    }
  }

  /** Brings the changes that wait into view, in the order they came. */
  flush(): void {
    if (this.loading !== undefined || this.waiting.length === 0) return;
    const next = new Map(this.map());
    for (const change of this.waiting) this.apply(next, change);
    this.waiting = [];
    this.map.set(next);
  }

  private take(change: Change<T>): void {
    // What was never asked for is not kept either: the first load brings it.
    if (this.status() === 'idle') return;
    this.waiting.push(change);
    this.options.changed();
  }

  private arrived(items: readonly T[]): void {
    this.loading = undefined;
    const next = new Map<string, T>();
    for (const item of items) next.set(this.options.keyOf(item), item);
    for (const change of this.waiting) this.apply(next, change);
    this.waiting = [];
    this.map.set(next);
    this.problem.set(undefined);
    this.status.set('ready');
  }

  private failed(problem: Problem): void {
    this.problem.set(problem);
    this.status.set('failed');
    if (!isPassing(problem)) this.loading = undefined;
  }

  private apply(to: Map<string, T>, change: Change<T>): void {
    const { key } = change;
    const existing = to.get(key);
    if ('by' in change) {
      if (existing !== undefined) to.set(key, change.by(existing));
      return;
    }
    const { item } = change;
    if (item === undefined) to.delete(key);
    else if (existing === undefined || (this.options.replaces?.(item, existing) ?? true)) to.set(key, item);
  }
}
