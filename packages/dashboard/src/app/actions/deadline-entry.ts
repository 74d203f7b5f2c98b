import { ChangeDetectionStrategy, Component, computed, effect, output, signal } from '@angular/core';
import { countOf } from '../format';
import { strings } from '../strings';

const minuteMs = 60_000;
const mostMinutes = 7 * 24 * 60;

/** Until when something has to be done, where a person wants to say it. */
@Component({
  selector: 'bo-deadline-entry',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="entry">
      <span>{{ text.label }}</span>
      <input
        #field
        class="field number"
        inputmode="numeric"
        data-testid="confirm-deadline"
        [value]="entry()"
        [attr.aria-invalid]="wrongEntry()"
        (input)="entry.set(field.value)"
      />
      @if (wrongEntry()) {
        <small class="wrong" role="alert">{{ outOfBounds }}</small>
      } @else {
        <small class="muted">{{ text.hint }}</small>
      }
    </label>
  `,
})
export class DeadlineEntry {
  /** In milliseconds; undefined while nothing is said. */
  readonly changed = output<number | undefined>();
  readonly wrong = output<boolean>();

  protected readonly text = strings.confirm.deadline;
  protected readonly outOfBounds = strings.confirm.settings.countWrong(1, mostMinutes);
  protected readonly entry = signal('');
  protected readonly withinMs = computed(() => {
    const minutes = countOf(this.entry(), 1, mostMinutes);
    return minutes === undefined ? undefined : minutes * minuteMs;
  });
  protected readonly wrongEntry = computed(() => this.entry().trim() !== '' && this.withinMs() === undefined);

  constructor() {
    effect(() => {
      this.changed.emit(this.withinMs());
      this.wrong.emit(this.wrongEntry());
    });
  }
}
