import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { strings } from '../strings';
import { Theme } from '../theme/theme';
import type { ThemeChoice } from '../theme/theme';
import { Icon } from '../ui';
import type { IconName } from '../ui';

@Component({
  selector: 'bo-theme-switch',
  imports: [Icon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, MatTooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      matIconButton
      type="button"
      data-testid="theme-switch"
      [matMenuTriggerFor]="menu"
      [attr.aria-label]="label()"
      [matTooltip]="label()"
    >
      <bo-icon [name]="icon()" />
    </button>
    <mat-menu #menu="matMenu">
      @for (each of choices; track each.choice) {
        <button
          mat-menu-item
          role="menuitemradio"
          type="button"
          [attr.data-testid]="'theme-' + each.choice"
          [attr.aria-checked]="theme.choice() === each.choice"
          (click)="theme.choose(each.choice)"
        >
          <bo-icon [name]="theme.choice() === each.choice ? 'check' : each.icon" />{{ text[each.choice] }}
        </button>
      }
    </mat-menu>
  `,
  styles: `
    button > bo-icon {
      width: 19px;
      height: 19px;
    }
  `,
})
export class ThemeSwitch {
  protected readonly theme = inject(Theme);
  protected readonly text = strings.theme;
  protected readonly choices: readonly { readonly choice: ThemeChoice; readonly icon: IconName }[] = [
    { choice: 'light', icon: 'sun' },
    { choice: 'dark', icon: 'moon' },
    { choice: 'system', icon: 'system' },
  ];
  protected readonly icon = computed(
    () => this.choices.find(({ choice }) => choice === this.theme.choice())?.icon ?? 'system',
  );
  protected readonly label = computed(() => strings.theme.choose(strings.theme[this.theme.choice()]));
}
