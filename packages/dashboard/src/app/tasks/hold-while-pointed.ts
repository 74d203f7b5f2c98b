import { Directive, ElementRef, inject, output } from '@angular/core';

/** Tells whether someone's mouse rests on the element, or their keyboard works in it. A finger that scrolls is neither. */
@Directive({
  selector: '[boHoldWhilePointed]',
  host: {
    '(pointerenter)': 'pointer($event, true)',
    '(pointerleave)': 'pointer($event, false)',
    '(focusin)': 'focus(true)',
    '(focusout)': 'focus(false)',
  },
})
export class HoldWhilePointed {
  readonly boHoldWhilePointed = output<boolean>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private pointed = false;
  private focused = false;

  protected pointer(event: PointerEvent, inside: boolean): void {
    if (event.pointerType === 'touch') return;
    this.pointed = inside;
    this.tell();
  }

  protected focus(inside: boolean): void {
    // A click leaves the focus behind as well: only a focus that shows holds the rows.
    this.focused = inside && this.element.querySelector(':focus-visible') !== null;
    this.tell();
  }

  private tell(): void {
    this.boHoldWhilePointed.emit(this.pointed || this.focused);
  }
}
