import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, effect, inject } from '@angular/core';
import { isOpen } from '../api';
import { LiveStore } from '../live';
import { operationTitle } from '../operations/operation-text';
import { strings } from '../strings';

/** Tells screen readers when an operation seen running has ended, and when the connection goes and comes. */
@Injectable({ providedIn: 'root' })
export class Outcomes {
  private readonly live = inject(LiveStore);
  private readonly announcer = inject(LiveAnnouncer);
  private running: ReadonlySet<string> = new Set();
  private wasLive: boolean | undefined;

  constructor() {
    effect(() => {
      this.announceEnds();
    });
    effect(() => {
      this.announceConnection();
    });
  }

  private announceEnds(): void {
    const operations = this.live.operationsInOrder();
    for (const operation of operations) {
      if (isOpen(operation) || !this.running.has(operation.id)) continue;
      const state = strings.operations.states[operation.state];
      void this.announcer.announce(
        strings.operations.ended(operationTitle(operation), state, operation.outcome?.message ?? ''),
      );
    }
    this.running = new Set(operations.filter(isOpen).map(({ id }) => id));
  }

  private announceConnection(): void {
    const live = this.live.connection.phase() === 'live';
    if (this.wasLive !== undefined && live !== this.wasLive)
      void this.announcer.announce(live ? strings.live.announceBack : strings.live.announceLost, 'assertive');
    if (live || this.wasLive !== undefined) this.wasLive = live;
  }
}
