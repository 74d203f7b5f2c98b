import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import type { Operation, Problem } from '../api';
import { isOpen, problemOf } from '../api';
import { Actions } from '../actions/actions';
import { Clock } from '../clock/clock';
import { strings } from '../strings';
import { Icon, Meter, ProblemPanel, TimeAgo, operationLooks } from '../ui';
import { actorText, operationTitle } from './operation-text';

/** One operation: what, how far, until when, by whom; to be cancelled while it runs, its outcome once it has ended. */
@Component({
  selector: 'bo-operation',
  imports: [Icon, MatButton, MatTooltip, Meter, ProblemPanel, TimeAgo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './operation-chip.html',
  styleUrl: './operation-chip.css',
  host: {
    'data-testid': 'operation',
    '[class]': '"tone-" + look().tone',
    '[class.ended]': '!running()',
    '[attr.data-operation-id]': 'operation().id',
    '[attr.data-kind]': 'operation().kind',
    '[attr.data-state]': 'operation().state',
  },
})
export class OperationChip {
  readonly operation = input.required<Operation>();

  private readonly actions = inject(Actions);
  private readonly clock = inject(Clock);
  protected readonly text = strings;
  protected readonly look = computed(() => operationLooks[this.operation().state]);
  protected readonly title = computed(() => operationTitle(this.operation()));
  protected readonly actor = computed(() => actorText(this.operation()));
  protected readonly running = computed(() => isOpen(this.operation()));
  protected readonly overdue = computed(() => this.clock.nowMs() > this.operation().deadlineMs);
  protected readonly cancelling = signal(false);
  /** What can be asked of it beside cancelling, as the host says. */
  protected readonly acts = computed(() =>
    (['pause', 'resume', 'undo'] as const).filter((act) => this.operation().actions.includes(act)),
  );
  protected readonly cancellable = computed(() => this.operation().actions.includes('cancel'));
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected carry(act: 'pause' | 'resume' | 'undo'): Promise<void> {
    return this.carryOut(() => this.actions[act](this.operation()));
  }

  protected cancel(): Promise<void> {
    return this.carryOut(() => this.actions.cancel(this.operation()));
  }

  private async carryOut(ask: () => Promise<void>): Promise<void> {
    this.cancelling.set(true);
    this.problem.set(undefined);
    try {
      await ask();
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.cancelling.set(false);
    }
  }
}
