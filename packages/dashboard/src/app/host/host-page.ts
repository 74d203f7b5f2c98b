import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { LiveStore } from '../live';
import { strings } from '../strings';
import { CopyButton, TimeAgo, changeAddress } from '../ui';
import type { AddressChange } from '../ui';
import { ConfigurationList } from './configuration-list';
import { LogLevels } from './log-levels';

/** The host itself: who it is, from which level on it logs, how it was started. */
@Component({
  selector: 'bo-host-page',
  imports: [ConfigurationList, CopyButton, LogLevels, TimeAgo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './host-page.html',
  styleUrl: './host-page.css',
})
export class HostPage {
  /** From the address: what is searched for in the configuration. */
  readonly q = input<string>();
  /** From the address: only what the environment sets. */
  readonly set = input<string>();

  private readonly router = inject(Router);
  protected readonly text = strings;
  protected readonly framework = inject(LiveStore).framework;
  protected readonly subtitle = computed(() => {
    const framework = this.framework();
    return framework ? strings.host.subtitle(framework.name, framework.version) : strings.app.loading;
  });

  protected change(parameters: AddressChange): void {
    changeAddress(this.router, parameters);
  }
}
