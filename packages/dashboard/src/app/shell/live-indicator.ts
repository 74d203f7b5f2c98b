import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { formatClock } from '../format';
import { LiveStore } from '../live';
import { strings } from '../strings';

/** Whether what is shown is live, by word, colour and a dot that differs in shape. */
@Component({
  selector: 'bo-live-indicator',
  imports: [MatTooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="badge tone-{{ tone() }}" role="status" [matTooltip]="detail()">
      <span class="dot" [class.hollow]="phase() !== 'live'" [class.pulse]="phase() !== 'live'"></span>{{ label() }}
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .dot {
      width: 8px;
      height: 8px;
      margin: 0 1px;
      border-radius: 50%;
      border: 2px solid currentColor;
      background: currentColor;
    }
    .hollow {
      background: none;
    }
    .pulse {
      animation: pulse 1.2s ease-in-out infinite alternate;
    }
    @keyframes pulse {
      to {
        opacity: 0.35;
      }
    }
  `,
  host: { 'data-testid': 'live-indicator', '[attr.data-phase]': 'phase()' },
})
export class LiveIndicator {
  private readonly connection = inject(LiveStore).connection;
  protected readonly phase = this.connection.phase;
  protected readonly tone = computed(
    () => ({ connecting: 'slate', live: 'green', reconnecting: 'amber', stale: 'red' })[this.phase()],
  );
  protected readonly label = computed(() => {
    const phase = this.phase();
    if (phase !== 'stale') return strings.live[phase];
    return this.connection.wasLive()
      ? strings.live.stale(formatClock(this.connection.lostAtMs() ?? Date.now()))
      : strings.live.unreachable;
  });
  protected readonly detail = computed(
    () => this.connection.problem()?.detail ?? (this.phase() === 'live' ? strings.live.liveDetail : ''),
  );
}
