import { DestroyRef, Directive, ElementRef, afterNextRender, inject } from '@angular/core';
import { Shortcuts } from './shortcuts';

/** Marks the field that `/` leads to; Escape leaves it. */
@Directive({ selector: 'input[boSearchField]', host: { '(keydown.escape)': 'leave()' } })
export class SearchField {
  private readonly field = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  constructor() {
    const shortcuts = inject(Shortcuts);
    const until = inject(DestroyRef);
    afterNextRender(() => {
      shortcuts.offerSearch(this.field, until);
    });
  }

  protected leave(): void {
    this.field.blur();
  }
}
