import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A thin bar of `value` out of `of`, for what is said in words beside it. */
@Component({
  selector: 'bo-meter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span [style.width.%]="percent()"></span>`,
  styles: `
    :host {
      display: block;
      height: 6px;
      border-radius: 3px;
      overflow: hidden;
      background: var(--bo-line);
    }
    span {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--tone, var(--bo-accent));
      transition: width 0.25s ease-out;
    }
  `,
  host: {
    role: 'progressbar',
    'aria-valuemin': '0',
    '[attr.aria-valuemax]': 'of()',
    '[attr.aria-valuenow]': 'value()',
    '[attr.aria-label]': 'label()',
  },
})
export class Meter {
  readonly value = input.required<number>();
  readonly of = input.required<number>();
  readonly label = input.required<string>();
  protected readonly percent = computed(() =>
    this.of() > 0 ? Math.min(100, Math.max(0, (this.value() / this.of()) * 100)) : 0,
  );
}
