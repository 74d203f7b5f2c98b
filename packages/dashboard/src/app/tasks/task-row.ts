import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { Actions } from '../actions/actions';
import type { Task } from '../api';
import { curlOf, documentBase, isEnded, isEnding, isWaiting, taskPath } from '../api';
import { strings } from '../strings';
import { Icon, StateBadge, TimeAgo } from '../ui';

/** Why nothing can be done with a task in its present state; undefined when it can. */
export const blockedReason = (task: Task, gone: boolean): { restart: string | undefined; kill: string | undefined } => {
  const over = gone || isEnded(task.state) ? strings.tasks.hasEnded : undefined;
  const ending = isEnding(task.state) ? strings.tasks.isKilling : undefined;
  const waiting = isWaiting(task.state) ? strings.tasks.notYetLaunched : undefined;
  return { restart: over ?? ending ?? waiting, kill: over ?? ending };
};

/** One task as a row; on narrow screens the same cells as a small card. */
@Component({
  selector: 'bo-task-row',
  imports: [Icon, MatIconButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger, MatTooltip, StateBadge, TimeAgo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-row.html',
  styleUrl: './task-row.css',
  host: {
    role: 'row',
    'data-testid': 'task-row',
    '[attr.data-task-id]': 'task().id',
    '[attr.data-instance]': 'task().instanceName',
    '[attr.data-job-key]': 'task().jobKey',
    '[attr.data-state]': 'task().state',
    '[attr.data-healthy]': 'task().healthy',
    '[class.gone]': 'gone()',
    '[class.open]': 'open()',
  },
})
export class TaskRow {
  readonly task = input.required<Task>();
  readonly gone = input(false);
  readonly open = input(false);
  /** Why tasks of its job wait. */
  readonly why = input<string>();
  readonly toggled = output();

  private readonly base = inject(documentBase);
  protected readonly actions = inject(Actions);
  protected readonly text = strings;
  protected readonly waiting = computed(() => isWaiting(this.task().state));
  /** What waits says why; what has run says what was heard of it last. */
  protected readonly message = computed(
    () => (this.task().state === 'PENDING' ? this.why() : undefined) ?? this.task().message,
  );
  protected readonly blocked = computed(() => blockedReason(this.task(), this.gone()));
  protected readonly health = computed(() => {
    const { healthy, hasHealthCheck, state } = this.task();
    if (!hasHealthCheck) return { label: strings.health.none, tone: 'plain' };
    if (healthy === null)
      return { label: state === 'RUNNING' ? strings.health.unknown : strings.app.none, tone: 'plain' };
    return healthy
      ? { label: strings.health.healthy, tone: 'green' }
      : { label: strings.health.unhealthy, tone: 'red' };
  });
  /** A short word on its part in a replacement. */
  protected readonly role = computed(() => {
    if (this.gone()) return strings.tasks.gone;
    if (this.task().replacedBy !== undefined) return strings.tasks.beingReplaced;
    return this.task().replaces === undefined || this.task().state === 'RUNNING' ? undefined : strings.tasks.replacing;
  });

  protected copyCurl(action: 'restart' | 'kill'): void {
    this.actions.copy(curlOf(this.base, taskPath(this.task().id, action)));
  }

  protected copyId(): void {
    this.actions.copy(this.task().id);
  }
}
