import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Actions } from '../actions/actions';
import { Clock } from '../clock/clock';
import { formatClockWithSeconds } from '../format';
import { LiveStore } from '../live';
import { strings } from '../strings';
import { Icon } from '../ui';

/** Bars across the page for what changes the meaning of everything below: the host away, Mesos away, a storm. */
@Component({
  selector: 'bo-notices',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notices.html',
  styleUrl: './notices.css',
})
export class Notices {
  private readonly live = inject(LiveStore);
  private readonly clock = inject(Clock);
  protected readonly actions = inject(Actions);
  protected readonly text = strings;
  private readonly connection = this.live.connection;

  protected readonly lost = computed(() => {
    const lostAtMs = this.connection.lostAtMs();
    if (lostAtMs === undefined) return undefined;
    return {
      title: this.connection.wasLive()
        ? strings.live.lostTitle(formatClockWithSeconds(lostAtMs))
        : strings.live.neverTitle,
      stale: this.connection.phase() === 'stale',
    };
  });
  protected readonly nextTry = computed(() => {
    const leftMs = (this.connection.retryAtMs() ?? 0) - this.clock.nowMs();
    return strings.live.nextTry(Math.max(0, Math.ceil(leftMs / 1000)));
  });
  /** Said, like what Mesos is at, only while the host is there to know it. */
  protected readonly storm = computed(() => (this.lost() ? undefined : this.live.framework()?.storm));
  protected readonly mesos = computed(() => {
    const framework = this.live.framework();
    if (!framework || framework.connection === 'subscribed' || this.lost()) return undefined;
    const title = {
      connecting: strings.mesos.connectingTitle,
      disconnected: strings.mesos.awayTitle,
      refused: strings.mesos.refusedTitle,
    }[framework.connection];
    return { title, reason: framework.connectionReason, refused: framework.connection === 'refused' };
  });

  protected retryNow(): void {
    this.connection.retryNow();
  }
}
