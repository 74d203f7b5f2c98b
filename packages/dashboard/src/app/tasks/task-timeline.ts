import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { TaskEvent } from '../api';
import { formatClockWithSeconds, formatStep, formatFull, formatIso } from '../format';
import { strings } from '../strings';
import { Icon, stateLooks } from '../ui';

/** The states a task went through, the first on top, with how long each step took. */
@Component({
  selector: 'bo-task-timeline',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (step of steps(); track $index) {
        <li class="tone-{{ step.look.tone }}">
          <bo-icon [name]="step.look.icon" />
          <div>
            <p>
              <strong>{{ step.label }}</strong>
              <time class="muted number" [attr.datetime]="step.iso" [title]="step.full">{{ step.clock }}</time>
              @if (step.after; as after) {
                <span class="muted number">{{ after }}</span>
              }
            </p>
            @if (step.event.message || step.event.reason) {
              <p class="muted wrap-anywhere">
                {{ step.event.message }}
                @if (step.event.reason; as reason) {
                  <code>{{ reason }}</code>
                }
              </p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      position: relative;
      display: flex;
      gap: 10px;
      padding-bottom: 10px;
    }
    li:not(:last-child)::before {
      content: '';
      position: absolute;
      top: 22px;
      bottom: 0;
      left: 10px;
      width: 2px;
      background: var(--bo-line);
    }
    bo-icon {
      width: 22px;
      height: 22px;
      padding: 4px;
      border-radius: 50%;
      background: var(--tone-soft);
      color: var(--tone);
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
    }
    p + p {
      display: block;
      font-size: 12.5px;
    }
    strong {
      font-weight: 550;
    }
  `,
  host: { 'data-testid': 'task-timeline' },
})
export class TaskTimeline {
  readonly history = input.required<readonly TaskEvent[]>();
  protected readonly steps = computed(() =>
    this.history().map((event, index, all) => {
      const before = all[index - 1];
      return {
        event,
        look: stateLooks[event.state],
        label: strings.states[event.state].label,
        clock: formatClockWithSeconds(event.atMs),
        full: formatFull(event.atMs),
        iso: formatIso(event.atMs),
        after: before ? strings.task.after(formatStep(event.atMs - before.atMs)) : undefined,
      };
    }),
  );
}
