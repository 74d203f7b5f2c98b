import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { Actions } from '../actions/actions';
import { aliveOf } from '../actions/confirmations';
import type { Job, Operation } from '../api';
import { curlOf, documentBase, jobPath } from '../api';
import { Clock } from '../clock/clock';
import { formatCount } from '../format';
import { OperationChip } from '../operations/operation-chip';
import { strings } from '../strings';
import { Icon } from '../ui';
import { ScaleControl } from './scale-control';
import { healthOf, missingOf, pendingOf, segmentsOf } from './type-facts';

/** One task type: how it stands, what it waits for, and everything that can be done with it. */
@Component({
  selector: 'bo-type-card',
  imports: [
    Icon,
    MatButton,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    MatTooltip,
    OperationChip,
    RouterLink,
    ScaleControl,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './type-card.html',
  styleUrl: './type-card.css',
  host: {
    class: 'card',
    role: 'listitem',
    'data-testid': 'type-card',
    '[attr.data-job-key]': 'job().key',
    '[attr.data-job-name]': 'job().name',
    '[attr.data-running]': 'job().counts.running',
    '[attr.data-desired]': 'job().desired',
  },
})
export class TypeCard {
  readonly job = input.required<Job>();
  readonly operations = input.required<readonly Operation[]>();

  private readonly clock = inject(Clock);
  private readonly base = inject(documentBase);
  protected readonly actions = inject(Actions);
  protected readonly text = strings;
  protected readonly formatCount = formatCount;
  protected readonly segments = computed(() => segmentsOf(this.job()));
  /** Wanted and not there at all, so that the bar's length is what is wanted. */
  protected readonly gap = computed(() =>
    Math.max(0, this.job().desired - this.segments().reduce((sum, { count }) => sum + count, 0)),
  );
  protected readonly health = computed(() => healthOf(this.job()));
  protected readonly missing = computed(() => missingOf(this.job(), this.clock.nowMs()));
  protected readonly pending = computed(() => pendingOf(this.job(), this.clock.nowMs()));
  protected readonly nothingAlive = computed(() => aliveOf(this.job()) === 0);

  protected copyCurl(action: 'scale' | 'restart' | 'kill'): void {
    const body = action === 'scale' ? { instances: this.job().desired } : {};
    this.actions.copy(curlOf(this.base, jobPath(this.job(), action), body));
  }
}
