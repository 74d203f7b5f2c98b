import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';

const storageKey = 'borealis.shortcuts';
const sequenceMs = 1_500;
const pages: Readonly<Record<string, string>> = {
  o: '/overview',
  t: '/types',
  a: '/tasks',
  n: '/agents',
  q: '/quotas',
  h: '/host',
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Bare keys for going and searching. Never while typing, with a modifier, or over a dialog; they can be switched off. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly destroyed = inject(DestroyRef);
  private readonly switchedOn = signal(this.remembered());
  readonly enabled = this.switchedOn.asReadonly();

  private afterGUntilMs = 0;
  private search: HTMLElement | undefined;
  private showHelp: () => void = () => undefined;

  start(showHelp: () => void): void {
    this.showHelp = showHelp;
    const take = (event: KeyboardEvent): void => {
      this.take(event);
    };
    this.document.addEventListener('keydown', take);
    this.destroyed.onDestroy(() => {
      this.document.removeEventListener('keydown', take);
    });
  }

  /** The field `/` leads to while its page is shown. */
  offerSearch(field: HTMLElement, until: DestroyRef): void {
    this.search = field;
    until.onDestroy(() => {
      if (this.search === field) this.search = undefined;
    });
  }

  enable(enabled: boolean): void {
    this.switchedOn.set(enabled);
    try {
      this.document.defaultView?.localStorage.setItem(storageKey, enabled ? 'on' : 'off');
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }

  private take(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!this.enabled() || isTyping(event.target) || this.dialog.openDialogs.length > 0) return;
    const page = Date.now() < this.afterGUntilMs ? pages[event.key] : undefined;
    this.afterGUntilMs = 0;
    if (page !== undefined) void this.router.navigateByUrl(page);
    else if (event.key === 'g') this.afterGUntilMs = Date.now() + sequenceMs;
    else if (event.key === '?') this.showHelp();
    else if (event.key === '/') this.toSearch();
    else return;
    event.preventDefault();
  }

  private toSearch(): void {
    if (this.search) this.search.focus();
    else void this.router.navigateByUrl('/tasks').then(() => setTimeout(() => this.search?.focus()));
  }

  private remembered(): boolean {
    try {
      return this.document.defaultView?.localStorage.getItem(storageKey) !== 'off';
    } catch {
      return true;
    }
  }
}
