import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { TaskState } from '../api';
import { strings } from '../strings';
import { Icon } from './icon';
import { stateLooks } from './tones';

/** The state of a task by word, picture and colour. */
@Component({
  selector: 'bo-state-badge',
  imports: [Icon, MatTooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="badge tone-{{ look().tone }}" [matTooltip]="text().detail">
      <bo-icon [name]="look().icon" />{{ text().label }}
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class StateBadge {
  readonly state = input.required<TaskState>();
  protected readonly look = computed(() => stateLooks[this.state()]);
  protected readonly text = computed(() => strings.states[this.state()]);
}
