import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Clock } from '../clock/clock';
import { formatRelative } from '../format';
import { LiveStore } from '../live';
import { strings } from '../strings';
import { Icon } from '../ui';
import type { Look } from '../ui';

const looks = {
  connecting: { tone: 'amber', icon: 'hourglass' },
  subscribed: { tone: 'green', icon: 'server' },
  disconnected: { tone: 'red', icon: 'unlink' },
  refused: { tone: 'red', icon: 'stop' },
  unknown: { tone: 'slate', icon: 'question' },
} as const satisfies Record<string, Look>;

/** The host's connection to the Mesos master. Not known while the host itself is away. */
@Component({
  selector: 'bo-mesos-chip',
  imports: [Icon, MatTooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span
      class="badge tone-{{ look().tone }}"
      role="status"
      matTooltipClass="lines"
      [matTooltip]="detail()"
      [attr.aria-label]="text[state()]"
    >
      <bo-icon [name]="look().icon" /><span class="long">{{ text[state()] }}</span>
      <span class="short">{{ text.label }}</span>
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .short {
      display: none;
    }
    @media (max-width: 1120px) {
      .long {
        display: none;
      }
      .short {
        display: inline;
      }
    }
    @media (max-width: 480px) {
      .tone-green .short {
        display: none;
      }
      .tone-green {
        padding: 1px 6px;
      }
    }
  `,
  host: { 'data-testid': 'mesos-connection', '[attr.data-connection]': 'state()' },
})
export class MesosChip {
  private readonly live = inject(LiveStore);
  private readonly clock = inject(Clock);
  protected readonly text = strings.mesos;
  protected readonly state = computed(() =>
    this.live.connection.phase() === 'stale' ? 'unknown' : (this.live.framework()?.connection ?? 'unknown'),
  );
  protected readonly look = computed((): Look => looks[this.state()]);
  protected readonly detail = computed(() => {
    const framework = this.live.framework();
    if (!framework) return '';
    const heartbeat = framework.lastHeartbeatAtMs;
    return [
      framework.master === undefined ? '' : strings.mesos.master(framework.master),
      // While subscribed the host does not tell of each one, so the last known would look old.
      heartbeat === undefined || framework.connection === 'subscribed'
        ? ''
        : strings.mesos.heartbeat(formatRelative(heartbeat, this.clock.nowMs())),
      framework.frameworkId === undefined ? '' : strings.mesos.frameworkId(framework.frameworkId),
    ]
      .filter((line) => line !== '')
      .join('\n');
  });
}
