import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Icon } from '../ui';
import { Shortcuts } from './shortcuts';

/** What a page is searched with: the field that `/` leads to; Escape leaves it. */
@Component({
  selector: 'bo-search-box',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'search-box' },
  template: `
    <bo-icon name="search" />
    <input
      #field
      class="field"
      type="search"
      [attr.data-testid]="testId()"
      [attr.aria-label]="label()"
      [placeholder]="placeholder()"
      [value]="value()"
      (input)="searched.emit(field.value)"
      (keydown.escape)="field.blur()"
    />
    <kbd aria-hidden="true">/</kbd>
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly placeholder = input.required<string>();
  readonly value = input.required<string>();
  readonly testId = input.required<string>();
  readonly searched = output<string>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    const shortcuts = inject(Shortcuts);
    const until = inject(DestroyRef);
    afterNextRender(() => {
      shortcuts.offerSearch(this.field().nativeElement, until);
    });
  }
}
