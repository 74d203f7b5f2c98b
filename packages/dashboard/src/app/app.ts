import type { ElementRef } from '@angular/core';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatTooltip } from '@angular/material/tooltip';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { Outcomes } from './actions/outcomes';
import { documentBase } from './api';
import { LiveStore } from './live';
import { accentOf } from './shell/accent';
import { HelpDialog } from './shell/help-dialog';
import { LiveIndicator } from './shell/live-indicator';
import { MesosChip } from './shell/mesos-chip';
import { Notices } from './shell/notices';
import { ThemeSwitch } from './shell/theme-switch';
import { Shortcuts } from './shortcuts/shortcuts';
import { strings } from './strings';
import { Icon } from './ui';
import type { IconName } from './ui';

const pages: readonly {
  readonly path: 'overview' | 'types' | 'tasks' | 'agents' | 'quotas';
  readonly icon: IconName;
}[] = [
  { path: 'overview', icon: 'overview' },
  { path: 'types', icon: 'types' },
  { path: 'tasks', icon: 'tasks' },
  { path: 'agents', icon: 'server' },
  { path: 'quotas', icon: 'gauge' },
];

@Component({
  selector: 'bo-root',
  imports: [
    Icon,
    LiveIndicator,
    MatIconButton,
    MatTooltip,
    MesosChip,
    Notices,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ThemeSwitch,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './app.html',
  styleUrl: './app.css',
})
export class App {
  private readonly live = inject(LiveStore);
  private readonly dialog = inject(MatDialog);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly text = strings;
  protected readonly pages = pages;
  protected readonly framework = this.live.framework;
  protected readonly signOut = new URL('logout', inject(documentBase)).href;
  protected readonly accent = computed(() =>
    accentOf(this.framework()?.background, (property, value) => this.window?.CSS.supports(property, value) ?? false),
  );

  constructor() {
    this.live.start();
    inject(Outcomes);
    inject(Shortcuts).start(() => {
      this.help();
    });
    let path = '';
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe((event) => {
        const next = event.urlAfterRedirects.split('?')[0] ?? '';
        // A new page is read from its beginning; a changed filter leaves the focus where it is.
        if (path !== '' && next !== path) this.toMain();
        path = next;
      });
  }

  protected toMain(): void {
    this.main().nativeElement.focus({ preventScroll: true });
  }

  protected help(): void {
    this.dialog.open(HelpDialog, { width: '440px', autoFocus: 'dialog' });
  }
}
