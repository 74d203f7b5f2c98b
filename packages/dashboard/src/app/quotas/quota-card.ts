import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Actions } from '../actions/actions';
import type { Quota } from '../api';
import { strings } from '../strings';
import { Icon, Meter, TimeAgo } from '../ui';
import { uncountedOf, usagesOf } from './amounts';
import { QuotaForm } from './quota-form';

/** One job role: what its production tasks take of what they may, and what is not held against it. */
@Component({
  selector: 'bo-quota-card',
  imports: [Icon, MatButton, Meter, QuotaForm, RouterLink, TimeAgo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quota-card.html',
  styleUrl: './quota-card.css',
  host: {
    class: 'card',
    role: 'listitem',
    'data-testid': 'quota-card',
    '[attr.data-role]': 'view().role',
    '[attr.data-limited]': 'view().quota !== undefined',
  },
})
export class QuotaCard {
  readonly view = input.required<Quota>();
  readonly editing = input(false);
  readonly edited = output<boolean>();

  protected readonly actions = inject(Actions);
  protected readonly text = strings.quotas;
  protected readonly usages = computed(() => usagesOf(this.view()));
  protected readonly uncounted = computed(() => uncountedOf(this.view()));
}
