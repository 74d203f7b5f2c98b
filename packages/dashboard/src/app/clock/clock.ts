import { DestroyRef, DOCUMENT, Injectable, inject, signal } from '@angular/core';

const tickMs = 1_000;

/** The time as a signal, once a second: what shows durations reads it and changes only when its text does. */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly now = signal(Date.now());
  readonly nowMs = this.now.asReadonly();

  constructor() {
    const document = inject(DOCUMENT);
    const tick = (): void => {
      if (!document.hidden) this.now.set(Date.now());
    };
    const timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', tick);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    });
  }
}
