import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ApiClient } from '../api';
import { HostAnswer } from '../live';
import { SearchBox } from '../shortcuts/search-box';
import { strings } from '../strings';
import { EmptyState, ProblemPanel } from '../ui';
import type { AddressChange } from '../ui';

/** Every setting as this host was started with it, to be searched. */
@Component({
  selector: 'bo-configuration',
  imports: [EmptyState, MatButton, ProblemPanel, SearchBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './configuration-list.html',
  styleUrl: './configuration-list.css',
  host: { 'data-testid': 'configuration' },
})
export class ConfigurationList {
  readonly search = input('');
  readonly onlySet = input(false);
  readonly changed = output<AddressChange>();

  private readonly api = inject(ApiClient);
  private readonly answer = new HostAnswer((signal) => this.api.configuration(signal));
  protected readonly text = strings;
  protected readonly problem = this.answer.problem;
  protected readonly all = computed(() => this.answer.value());
  protected readonly shown = computed(() => {
    const words = this.search().toLowerCase().split(/\s+/).filter(Boolean);
    return (this.all() ?? []).filter(({ key, value = '', doc, source }) => {
      const said = `${key}\n${value}\n${doc}`.toLowerCase();
      return (!this.onlySet() || source === 'environment') && words.every((word) => said.includes(word));
    });
  });

  protected retry(): void {
    this.answer.ask();
  }
}
