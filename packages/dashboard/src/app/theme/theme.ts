import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

export type ThemeChoice = 'light' | 'dark' | 'system';

const key = 'borealis.theme';
const isTheme = (value: unknown): value is 'light' | 'dark' => value === 'light' || value === 'dark';

/** The chosen theme, remembered in this browser. `public/theme.js` applies it before the first paint. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<ThemeChoice>(this.remembered());
  readonly choice = this.chosen.asReadonly();

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    const root = this.document.documentElement;
    if (choice === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = choice;
    try {
      const storage = this.document.defaultView?.localStorage;
      if (choice === 'system') storage?.removeItem(key);
      else storage?.setItem(key, choice);
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }

  private remembered(): ThemeChoice {
    try {
      const value = this.document.defaultView?.localStorage.getItem(key);
      return isTheme(value) ? value : 'system';
    } catch {
      return 'system';
    }
  }
}
