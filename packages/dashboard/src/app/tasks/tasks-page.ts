import type { Signal } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink } from '@angular/router';
import type { Task } from '../api';
import { isEnded } from '../api';
import { LiveStore } from '../live';
import { strings } from '../strings';
import { EmptyState, Icon, Pager, Paging, ProblemPanel, changeAddress } from '../ui';
import type { AddressChange } from '../ui';
import { HeldOrder } from './held-order';
import { HoldWhilePointed } from './hold-while-pointed';
import { TaskDetailPanel } from './task-detail-panel';
import { TaskFilters } from './task-filters';
import { countStates, inOrder, matching, sortKeys, sortOf, statesOf } from './task-query';
import type { SortKey, TaskQuery } from './task-query';
import { TaskRow } from './task-row';

export interface ShownTask {
  readonly task: Task;
  /** No longer in the list; still shown because the rows are held. */
  readonly gone: boolean;
}

@Component({
  selector: 'bo-tasks-page',
  imports: [
    EmptyState,
    HoldWhilePointed,
    Icon,
    MatButton,
    MatTooltip,
    Pager,
    ProblemPanel,
    RouterLink,
    TaskDetailPanel,
    TaskFilters,
    TaskRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tasks-page.html',
  styleUrl: './tasks-page.css',
})
export class TasksPage {
  /* The address holds the whole view, so that it can be sent to someone. */
  readonly q = input<string>();
  readonly state = input<string>();
  readonly type = input<string>();
  readonly outdated = input<string>();
  readonly unhealthy = input<string>();
  readonly ended = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();
  readonly size = input<string>();
  /** The task whose details are open. */
  readonly open = input<string>();

  private readonly live = inject(LiveStore);
  private readonly router = inject(Router);
  protected readonly text = strings;
  protected readonly columns = sortKeys;
  protected readonly jobs = this.live.jobsInOrder;
  protected readonly jobsByKey = this.live.jobs.byKey;
  protected readonly status = this.live.tasks.status;
  protected readonly problem = this.live.tasks.problem;

  protected readonly query = computed((): TaskQuery => ({
    search: this.q() ?? '',
    states: statesOf(this.state()),
    type: this.type() ?? '',
    outdated: this.outdated() === 'true',
    unhealthy: this.unhealthy() === 'true',
    ended: this.ended() === 'true',
    ...sortOf(this.sort()),
  }));
  protected readonly all = computed(() =>
    this.live.tasks.items().filter((task) => this.query().ended || !isEnded(task.state)),
  );
  private readonly matching = computed(() => matching(this.all(), this.query()));
  protected readonly stateCounts = computed(() => countStates(this.matching()));
  private readonly sorted = computed(() => {
    const { states } = this.query();
    const tasks = states.size === 0 ? this.matching() : this.matching().filter(({ state }) => states.has(state));
    return inOrder(tasks, this.query());
  });

  protected readonly paging: Paging = new Paging(this, () => this.count());
  private readonly view = computed(() =>
    JSON.stringify([{ ...this.query(), states: [...this.query().states] }, this.page(), this.size()]),
  );
  protected readonly order = new HeldOrder(this.sorted, this.view);
  protected readonly count: Signal<number> = computed(() => this.order.ids().length);
  protected readonly rows = computed((): readonly ShownTask[] => {
    const byKey = this.live.tasks.byKey();
    return this.paging.of(this.order.ids()).flatMap((id) => {
      const task = byKey.get(id);
      const shown = task ?? this.order.remembered(id);
      return shown ? [{ task: shown, gone: task === undefined }] : [];
    });
  });
  protected readonly subtitle = computed(() =>
    this.status() === 'loading'
      ? strings.app.loading
      : this.status() === 'failed'
        ? ''
        : strings.tasks.subtitle(this.count(), this.all().length),
  );

  constructor() {
    this.live.want(this.live.jobs, this.live.tasks);
    effect(() => {
      this.live.showEnded(this.query().ended);
    });
  }

  protected change(parameters: AddressChange): void {
    // Another question starts at its first page.
    changeAddress(this.router, 'open' in parameters ? parameters : { page: null, ...parameters });
  }

  protected sortBy(column: SortKey): void {
    const { sort, descending } = this.query();
    this.change({ sort: column === sort && !descending ? `-${column}` : column === 'name' ? null : column });
  }

  protected ariaSort(column: SortKey): 'ascending' | 'descending' | 'none' {
    const { sort, descending } = this.query();
    if (sort !== column) return 'none';
    return descending ? 'descending' : 'ascending';
  }

  protected toggle(task: Task): void {
    this.change({ open: this.open() === task.id ? null : task.id });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }

  protected retry(): void {
    void this.live.tasks.reload();
  }
}
