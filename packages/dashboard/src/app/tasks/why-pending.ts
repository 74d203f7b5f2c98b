import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PendingReason, Shortage, Task } from '../api';
import { Clock } from '../clock/clock';
import { formatClockWithSeconds, formatDuration, formatRelative } from '../format';
import { strings } from '../strings';
import { Icon } from '../ui';

const text = strings.task;

export const shortageText = ({ veto, need, have, constraint }: Shortage): string => {
  switch (veto) {
    case 'cpus':
    case 'gpus':
      return `${text.resourceNames[veto]}: ${text.shortage.cpus(need, have)}`;
    case 'mem':
    case 'disk':
      return `${text.resourceNames[veto]}: ${text.shortage.mb(need, have)}`;
    case 'ports':
      return `${text.resourceNames[veto]}: ${text.shortage.count(need, have)}`;
    case 'fixedPorts':
    case 'oneInstancePerAgent':
    case 'attribute':
    case 'spread':
    case 'constraint':
    case 'dedicated':
    case 'limit':
    case 'together':
    case 'apart':
    case 'maintenance':
    case 'reserved':
    case 'drained':
      return constraint === undefined ? text.vetoes[veto] : `${text.vetoes[veto]} (${constraint})`;
  }
};

/** Why a task waits: a sentence, how many agents said no for what, and the agents that come nearest. */
@Component({
  selector: 'bo-why-pending',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './why-pending.html',
  styleUrl: './why-pending.css',
  host: { class: 'tone-amber', 'data-testid': 'why-pending' },
})
export class WhyPending {
  readonly task = input.required<Task>();
  readonly pending = input<PendingReason>();

  private readonly clock = inject(Clock);
  protected readonly text = text;
  protected readonly sentence = computed(() => {
    const { state, notBeforeMs, failures } = this.task();
    const nowMs = this.clock.nowMs();
    if (state === 'THROTTLED' && notBeforeMs !== undefined)
      return text.throttled(formatClockWithSeconds(notBeforeMs), formatRelative(notBeforeMs, nowMs), failures);
    return this.pending()?.sentence ?? text.whyUnknown;
  });
  protected readonly since = computed(() =>
    text.whySince(formatDuration(this.clock.nowMs() - this.task().createdAtMs)),
  );
  protected readonly vetoes = computed(() =>
    (this.pending()?.vetoes ?? []).map(({ veto, agents }) => text.vetoOn(text.vetoes[veto], agents)),
  );
  protected readonly nearest = computed(() =>
    (this.pending()?.nearest ?? []).map(({ agentId, hostname, shortages }) => ({
      agentId,
      hostname,
      shortages: shortages.map(shortageText),
    })),
  );
}
