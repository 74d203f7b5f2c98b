import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { Overview, Problem } from '../api';
import { ApiClient, isPassing, problemOf } from '../api';
import { LiveStore } from '../live';

/** The host counts; asked again at most this often while things change. */
const notSoonerMs = 400;
/** What needs attention may also change by mere passing of time. */
const atLeastMs = 15_000;
const afterFailureMs = 2_000;

/** The host's overview, asked for again whenever the event stream shows that something changed. */
@Injectable()
export class OverviewStore {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveStore);
  readonly overview = signal<Overview | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);

  private readonly leaving = new AbortController();
  private askedAtMs = 0;
  private asking = false;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private timerAtMs = Infinity;

  constructor() {
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
      void this.load();
    }, atMs - Date.now());
  }

  private async load(): Promise<void> {
    this.asking = true;
    this.again = false;
    this.askedAtMs = Date.now();
    let nextMs = atLeastMs;
    try {
      this.overview.set(await this.api.overview(this.leaving.signal));
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
