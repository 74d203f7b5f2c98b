import { DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import type { Problem } from '../api';
import { problemOf } from '../api';

/**
 * What the host tells of something, asked for again whenever that is another; an earlier question is given up. To be made where things are
 * injected; it ends with whoever made it.
 */
export class LatestAnswer<T> {
  readonly value = signal<T | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  private asked = new AbortController();

  constructor(
    about: () => unknown,
    private readonly load: (signal: AbortSignal) => Promise<T>,
  ) {
    effect(() => {
      about();
      untracked(() => void this.ask());
    });
    inject(DestroyRef).onDestroy(() => {
      this.asked.abort();
    });
  }

  async ask(): Promise<void> {
    this.asked.abort();
    const asked = new AbortController();
    this.asked = asked;
    try {
      this.value.set(await this.load(asked.signal));
      this.problem.set(undefined);
    } catch (thrown) {
      if (!asked.signal.aborted) this.problem.set(problemOf(thrown));
    }
  }
}
