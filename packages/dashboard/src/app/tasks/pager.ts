import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { strings } from '../strings';
import { Icon } from '../ui';
import type { FilterChange } from './task-filters';

const sizes = [50, 100, 250] as const;

/** Which part of a long list is shown; nothing at all for a short one. */
@Component({
  selector: 'bo-pager',
  imports: [Icon, MatIconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (count() > sizes[0]) {
      <nav [attr.aria-label]="text.pager">
        <label class="muted">
          {{ text.pageSize }}
          <select #field class="field" data-testid="page-size" (change)="changed.emit({ size: field.value })">
            @for (each of sizes; track each) {
              <option [value]="each" [selected]="each === size()">{{ each }}</option>
            }
          </select>
        </label>
        <span class="number" data-testid="page-range">{{ range() }}</span>
        <button
          matIconButton
          type="button"
          data-testid="page-previous"
          [disabled]="page() <= 1"
          [attr.aria-label]="text.previous"
          (click)="go(-1)"
        >
          <bo-icon name="left" />
        </button>
        <button
          matIconButton
          type="button"
          data-testid="page-next"
          [disabled]="page() >= pages()"
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
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  readonly size = input.required<number>();
  readonly count = input.required<number>();
  readonly changed = output<FilterChange>();
  protected readonly sizes = sizes;
  protected readonly text = strings.tasks;
  protected readonly range = computed(() => {
    const from = (this.page() - 1) * this.size();
    return strings.tasks.range(from + 1, Math.min(from + this.size(), this.count()), this.count());
  });

  protected go(by: 1 | -1): void {
    this.changed.emit({ page: String(this.page() + by) });
  }
}
