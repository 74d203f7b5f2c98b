import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Job, TaskState } from '../api';
import { taskStates } from '../api';
import { formatCount } from '../format';
import { SearchBox } from '../shortcuts/search-box';
import { strings } from '../strings';
import { Icon, stateLooks } from '../ui';
import type { AddressChange } from '../ui';
import { sortKeys } from './task-query';
import type { TaskQuery } from './task-query';

@Component({
  selector: 'bo-task-filters',
  imports: [Icon, SearchBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-filters.html',
  styleUrl: './task-filters.css',
})
export class TaskFilters {
  readonly query = input.required<TaskQuery>();
  readonly jobs = input.required<readonly Job[]>();
  readonly counts = input.required<ReadonlyMap<TaskState, number>>();
  readonly changed = output<AddressChange>();

  protected readonly text = strings;
  protected readonly sortKeys = sortKeys;
  /** States there are some of, and those that are asked for. */
  protected readonly states = computed(() =>
    taskStates
      .map((state) => ({ state, count: this.counts().get(state) ?? 0, chosen: this.query().states.has(state) }))
      .filter(({ count, chosen }) => count > 0 || chosen)
      .map((each) => ({
        ...each,
        shown: formatCount(each.count),
        label: strings.states[each.state].label,
        look: stateLooks[each.state],
      })),
  );
  protected readonly filtered = computed(() => {
    const { search, states, type, outdated, unhealthy, ended } = this.query();
    return search !== '' || states.size > 0 || type !== '' || outdated || unhealthy || ended;
  });

  protected toggleState(state: TaskState): void {
    const states = new Set(this.query().states);
    if (!states.delete(state)) states.add(state);
    this.changed.emit({ state: states.size === 0 ? null : [...states].join(',') });
  }

  protected toggle(key: 'outdated' | 'unhealthy' | 'ended'): void {
    this.changed.emit({ [key]: this.query()[key] ? null : 'true' });
  }

  protected clear(): void {
    this.changed.emit({ q: null, state: null, type: null, outdated: null, unhealthy: null, ended: null });
  }
}
