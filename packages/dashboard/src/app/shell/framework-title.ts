import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy } from '@angular/router';
import type { RouterStateSnapshot } from '@angular/router';
import { LiveStore } from '../live';
import { strings } from '../strings';

/** "Tasks · my-framework" in the tab. */
@Injectable({ providedIn: 'root' })
export class FrameworkTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly live = inject(LiveStore);
  private readonly page = signal('');

  constructor() {
    super();
    effect(() => {
      const framework = this.live.framework()?.name ?? strings.app.name;
      this.title.setTitle(this.page() === '' ? framework : strings.app.title(this.page(), framework));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(snapshot) ?? '');
  }
}
