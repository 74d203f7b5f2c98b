import { ChangeDetectionStrategy, Component, computed, input, resource } from '@angular/core';
import { strings } from '../strings';
import { Icon } from '../ui';
import type { Foresee } from './confirmation';

/** What the host foresees of an action, asked for while it is thought over. */
@Component({
  selector: 'bo-foreseen',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ text.heading }}</h3>
    <ul aria-live="polite">
      @for (line of lines(); track line.says) {
        <li class="tone-{{ line.wanting ? 'amber' : 'green' }}">
          <bo-icon [name]="line.wanting ? 'hourglass' : 'check'" /><span class="wrap-anywhere">{{ line.says }}</span>
        </li>
      } @empty {
        <li class="muted">{{ foreseen.error() ? text.unknown : text.asking }}</li>
      }
    </ul>
  `,
  styles: `
    h3 {
      margin: 0 0 4px;
      font-size: 12.5px;
      font-weight: 600;
      color: var(--bo-muted);
    }
    ul {
      display: grid;
      gap: 6px;
    }
    li {
      display: flex;
      gap: 8px;
    }
    bo-icon {
      margin-top: 3px;
      color: var(--tone);
    }
  `,
  host: { 'data-testid': 'confirm-foreseen', '[attr.aria-busy]': 'foreseen.isLoading()' },
})
export class ForeseenLines {
  readonly foresee = input.required<Foresee>();
  protected readonly text = strings.confirm.foreseen;
  protected readonly foreseen = resource({
    params: () => this.foresee(),
    loader: ({ params, abortSignal }) => params(abortSignal),
  });
  protected readonly lines = computed(() => (this.foreseen.hasValue() ? this.foreseen.value() : []));
}
