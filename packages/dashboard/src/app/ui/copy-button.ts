import { Clipboard } from '@angular/cdk/clipboard';
import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { strings } from '../strings';
import { Icon } from './icon';

const shownMs = 1_500;

/** Copies a text; says so for a moment. Works on plain http as well, where the browser's own clipboard is shut. */
@Component({
  selector: 'bo-copy',
  imports: [Icon, MatTooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="plain-button"
      [attr.aria-label]="label()"
      [matTooltip]="done() ? text.copied : label()"
      (click)="copy()"
    >
      <bo-icon [name]="done() ? 'check' : 'copy'" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    button {
      color: var(--bo-muted);
      justify-content: center;
    }
    bo-icon {
      width: 14px;
      height: 14px;
    }
  `,
})
export class CopyButton {
  readonly value = input.required<string>();
  readonly label = input<string>(strings.app.copy);
  protected readonly text = strings.app;
  protected readonly done = signal(false);
  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(LiveAnnouncer);

  protected copy(): void {
    const copied = this.clipboard.copy(this.value());
    void this.announcer.announce(copied ? strings.app.copied : strings.app.copyFailed);
    if (!copied) return;
    this.done.set(true);
    setTimeout(() => {
      this.done.set(false);
    }, shownMs);
  }
}
