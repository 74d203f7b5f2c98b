import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Clock } from '../clock/clock';
import { formatDuration, formatFull, formatIso, formatRelative } from '../format';

/** A moment as seen from now, the whole of it on hover: "3 m ago", or with `as="duration"` the time since: "3 m 20 s". */
@Component({
  selector: 'bo-time',
  imports: [MatTooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<time class="number" [attr.datetime]="iso()" [matTooltip]="full()">{{ text() }}</time>`,
  styles: `
    time {
      white-space: nowrap;
    }
  `,
})
export class TimeAgo {
  readonly atMs = input.required<number>();
  readonly as = input<'relative' | 'duration'>('relative');
  /** Put around the time in the tooltip, as in "Running since …". */
  readonly says = input<(full: string) => string>((full) => full);

  private readonly clock = inject(Clock);
  protected readonly iso = computed(() => formatIso(this.atMs()));
  protected readonly full = computed(() => this.says()(formatFull(this.atMs())));
  protected readonly text = computed(() =>
    this.as() === 'duration'
      ? formatDuration(this.clock.nowMs() - this.atMs())
      : formatRelative(this.atMs(), this.clock.nowMs()),
  );
}
