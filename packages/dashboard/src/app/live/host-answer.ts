import { DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import type { Problem } from '../api';
import { isPassing, problemOf } from '../api';
import { LiveStore } from './live-store';

/** The host counts; asked again at most this often while things change. */
const notSoonerMs = 400;
/** What the host says may also change by mere passing of time. */
const atLeastMs = 15_000;
const afterFailureMs = 2_000;

/**
 * Something only the host can tell, asked for again whenever the event stream shows that something changed. To be made where things are
 * injected; it ends with whoever made it.
 */
export class HostAnswer<T> {
  private readonly live = inject(LiveStore);
  readonly value = signal<T | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);

  private readonly leaving = new AbortController();
  private askedAtMs = 0;
  private asking = false;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private timerAtMs = Infinity;

  constructor(private readonly load: (signal: AbortSignal) => Promise<T>) {
    effect(() => {
      this.live.pulse();
      untracked(() => {
        this.ask();
      });
    });
    inject(DestroyRef).onDestroy(() => {
      this.leaving.abort();
      clearTimeout(this.timer);
    });
  }

  ask(): void {
    if (this.asking) this.again = true;
    else this.loadAt(Math.max(Date.now(), this.askedAtMs + notSoonerMs));
  }

  private loadAt(atMs: number): void {
    if (this.timerAtMs <= atMs || this.leaving.signal.aborted) return;
    clearTimeout(this.timer);
    this.timerAtMs = atMs;
    this.timer = setTimeout(() => {
      this.timerAtMs = Infinity;
      void this.loadNow();
    }, atMs - Date.now());
  }

  private async loadNow(): Promise<void> {
    this.asking = true;
    this.again = false;
    this.askedAtMs = Date.now();
    let nextMs = atLeastMs;
    try {
      this.value.set(await this.load(this.leaving.signal));
      this.problem.set(undefined);
    } catch (thrown) {
      if (this.leaving.signal.aborted) return;
      const problem = problemOf(thrown);
      this.problem.set(problem);
      if (isPassing(problem)) nextMs = afterFailureMs;
    } finally {
      this.asking = false;
    }
    this.loadAt(Date.now() + nextMs);
    if (this.again) this.ask();
  }
}
