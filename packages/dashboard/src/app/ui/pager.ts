import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { strings } from '../strings';
import { Icon } from './icon';
import type { AddressChange, Paging } from './paging';

const sizes = [50, 100, 250] as const;

/** Which part of a long list is shown; nothing at all for a short one. */
@Component({
  selector: 'bo-pager',
  imports: [Icon, MatIconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (paging().count() > sizes[0]) {
      <nav [attr.aria-label]="text.label">
        <label class="muted">
          {{ text.size }}
          <select #field class="field" data-testid="page-size" (change)="changed.emit({ size: field.value })">
            @for (each of sizes; track each) {
              <option [value]="each" [selected]="each === paging().size()">{{ each }}</option>
            }
          </select>
        </label>
        <span class="number" data-testid="page-range">{{ range() }}</span>
        <button
          matIconButton
          type="button"
          data-testid="page-previous"
          [disabled]="paging().page() <= 1"
          [attr.aria-label]="text.previous"
          (click)="go(-1)"
        >
          <bo-icon name="left" />
        </button>
        <button
          matIconButton
          type="button"
          data-testid="page-next"
          [disabled]="paging().page() >= paging().pages()"
          [attr.aria-label]="text.next"
          (click)="go(1)"
        >
          <bo-icon name="right" />
        </button>
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 4px 12px;
      padding: 6px 10px;
    }
    label {
      display: flex;
      align-items: center;
      gap: 6px;
    }
  `,
})
export class Pager {
  readonly paging = input.required<Paging>();
  readonly changed = output<AddressChange>();
  protected readonly sizes = sizes;
  protected readonly text = strings.pager;
  protected readonly range = computed(() => {
    const { page, size, count } = this.paging();
    const from = (page() - 1) * size();
    return strings.pager.range(from + 1, Math.min(from + size(), count()), count());
  });

  protected go(by: 1 | -1): void {
    this.changed.emit({ page: String(this.paging().page() + by) });
  }
}
