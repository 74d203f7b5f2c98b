import { computed, linkedSignal, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Task } from '../api';
import { orderChanges } from './order-changes';

interface Shown {
  readonly ids: readonly string[];
  /** As they were when the order was taken, for those that vanish while it is held. */
  readonly byId: ReadonlyMap<string, Task>;
}

/**
 * The order of the rows on screen. While someone points at the rows it holds still: values change in their place, rows neither come nor go
 * nor move, and `changes` counts what waits. What people themselves ask for (`view`: another filter, order or page) shows at once.
 */
export class HeldOrder {
  private readonly held = signal(false);
  private readonly renewals = signal(0);

  private readonly current = computed((): Shown => ({
    ids: this.tasks().map(({ id }) => id),
    byId: new Map(this.tasks().map((task) => [task.id, task])),
  }));

  private readonly shown = linkedSignal<
    { readonly held: boolean; readonly view: string; readonly renewals: number; readonly current: Shown },
    Shown
  >({
    source: () => ({ held: this.held(), view: this.view(), renewals: this.renewals(), current: this.current() }),
    computation: (now, before) =>
      before && now.held && before.source.view === now.view && before.source.renewals === now.renewals
        ? before.value
        : now.current,
  });

  readonly ids = computed(() => this.shown().ids);
  readonly changes = computed(() => orderChanges(this.shown().ids, this.current().ids));

  constructor(
    private readonly tasks: Signal<readonly Task[]>,
    private readonly view: Signal<string>,
  ) {}

  hold(held: boolean): void {
    this.held.set(held);
  }

  renew(): void {
    this.renewals.update((count) => count + 1);
  }

  /** A row as it was last known. */
  remembered(id: string): Task | undefined {
    return this.shown().byId.get(id);
  }
}
