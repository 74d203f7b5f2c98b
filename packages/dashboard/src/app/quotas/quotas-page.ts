import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { ApiClient } from '../api';
import { HostAnswer } from '../live';
import { strings } from '../strings';
import { EmptyState, ProblemPanel } from '../ui';
import { QuotaCard } from './quota-card';
import { QuotaForm } from './quota-form';

/** Every job role that has a task type or a quota: what it may take, and what it takes. */
@Component({
  selector: 'bo-quotas-page',
  imports: [EmptyState, MatButton, ProblemPanel, QuotaCard, QuotaForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quotas-page.html',
  styleUrl: './quotas-page.css',
})
export class QuotasPage {
  /** From the address: the role whose quota is being changed. */
  readonly edit = input<string>();
  /** From the address: a role that is not in the list is being limited. */
  readonly another = input<string>();

  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly answer = new HostAnswer((signal) => this.api.quotas(signal));
  protected readonly text = strings;
  protected readonly problem = this.answer.problem;
  protected readonly quotas = computed(() => this.answer.value());
  protected readonly roles = computed(() => (this.quotas() ?? []).map(({ role }) => role));
  protected readonly subtitle = computed(() => {
    const quotas = this.quotas();
    if (!quotas) return this.problem() ? '' : strings.app.loading;
    return strings.quotas.subtitle(quotas.length, quotas.filter(({ quota }) => quota !== undefined).length);
  });

  protected open(queryParams: { readonly edit?: string; readonly another?: string }): void {
    void this.router.navigate([], { queryParams, replaceUrl: true });
  }

  /** What was set shows as soon as the host tells it. */
  protected close(): void {
    this.answer.ask();
    this.open({});
  }

  protected retry(): void {
    this.answer.ask();
  }
}
