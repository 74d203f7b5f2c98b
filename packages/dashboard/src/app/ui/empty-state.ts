import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** Says why there is nothing, and in its content what to do next. */
@Component({
  selector: 'bo-empty',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <bo-icon [name]="icon()" />
    <p class="title">{{ heading() }}</p>
    @if (detail(); as detail) {
      <p class="muted">{{ detail }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 6px;
      padding: 28px 16px;
      text-align: center;
    }
    bo-icon {
      width: 28px;
      height: 28px;
      color: var(--bo-muted);
    }
    .title {
      font-weight: 600;
    }
    p {
      max-width: 56ch;
    }
  `,
  host: { 'data-testid': 'empty' },
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly detail = input<string>();
  readonly icon = input<IconName>('info');
}
