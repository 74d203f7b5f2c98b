import { DestroyRef, DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import type { Problem, StreamEvent } from '../api';
import { closedProblem, problemOf, silentProblem, unreadableProblem } from '../api';
import { Clock } from '../clock/clock';
import { retryDelayMs } from './backoff';
import { openStream } from './event-stream';
import { Silence } from './silence';

/** What people are told about the stream. `stale`: away so long that what is shown should not be trusted. */
export type Phase = 'connecting' | 'live' | 'reconnecting' | 'stale';

const staleAfterMs = 10_000;

/**
 * Holds the one event stream of this tab: reconnects for ever with a growing, jittered delay, resumes after the last event id,
 * and says how it stands. Nothing of the stream is interpreted here.
 */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly open = inject(openStream);
  private readonly clock = inject(Clock);
  private readonly window = inject(DOCUMENT).defaultView;

  private readonly everLive = signal(false);
  private readonly connected = signal(false);
  /** When the stream was lost; undefined while it is there or was never. */
  readonly lostAtMs = signal<number | undefined>(undefined);
  readonly retryAtMs = signal<number | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);

  readonly phase = computed((): Phase => {
    if (this.connected()) return 'live';
    const lostAtMs = this.lostAtMs();
    if (lostAtMs === undefined) return 'connecting';
    return this.clock.nowMs() - lostAtMs >= staleAfterMs ? 'stale' : 'reconnecting';
  });
  /** Whether there was a connection before: "lost" and "never answered" are told differently. */
  readonly wasLive = this.everLive.asReadonly();

  private lastEventId: string | undefined;
  private failures = 0;
  private attempt = new AbortController();
  private wake: () => void = () => undefined;
  private stopped = false;
  private onEvent: (event: StreamEvent) => void = () => undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stopped = true;
      this.attempt.abort();
      this.wake();
    });
  }

  /** Starts the stream; called once. */
  start(onEvent: (event: StreamEvent) => void): void {
    this.onEvent = onEvent;
    this.window?.addEventListener('offline', () => {
      this.attempt.abort();
    });
    this.window?.addEventListener('online', () => {
      this.retryNow();
    });
    void this.run();
  }

  retryNow(): void {
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const problem = await this.attemptOnce();
      if (this.stopped) return;
      this.noteLoss(problem);
      await this.pause(retryDelayMs(this.failures, Math.random()));
      this.failures += 1;
    }
  }

  /** Resolves with why it ended. */
  private async attemptOnce(): Promise<Problem> {
    const attempt = new AbortController();
    this.attempt = attempt;
    const silence = new Silence(() => {
      attempt.abort();
    });
    let silent = false;
    attempt.signal.addEventListener('abort', () => {
      silent = true;
    });
    try {
      await this.open(
        this.lastEventId,
        {
          opened: () => {
            this.noteOpen();
          },
          event: (event) => {
            silence.heard();
            this.failures = 0;
            this.onEvent(event);
          },
          id: (id) => {
            this.lastEventId = id;
          },
          beat: () => {
            silence.beat();
            this.failures = 0;
          },
        },
        attempt.signal,
      );
      return closedProblem();
    } catch (thrown) {
      if (silent) return silentProblem();
      const problem = problemOf(thrown);
      // Resuming would bring the same unreadable event again; without an id the host begins with a reset.
      if (problem.code === unreadableProblem(0).code) this.lastEventId = undefined;
      return problem;
    } finally {
      silence.end();
      attempt.abort();
    }
  }

  private noteOpen(): void {
    this.connected.set(true);
    this.everLive.set(true);
    this.lostAtMs.set(undefined);
    this.retryAtMs.set(undefined);
    this.problem.set(undefined);
  }

  private noteLoss(problem: Problem): void {
    this.connected.set(false);
    this.problem.set(problem);
    if (this.lostAtMs() === undefined) this.lostAtMs.set(Date.now());
  }

  private pause(durationMs: number): Promise<void> {
    this.retryAtMs.set(Date.now() + durationMs);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, durationMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
