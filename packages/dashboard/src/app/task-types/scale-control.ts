import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { Actions } from '../actions/actions';
import type { Job, Problem } from '../api';
import { problemOf } from '../api';
import { strings } from '../strings';
import { Icon, ProblemPanel } from '../ui';
import { ScaleForecast } from './scale-forecast';
import { mostInstances, scaleForbidden, scalePlan } from './scale-plan';

interface Draft {
  readonly entry: string;
  readonly at: number;
  /** Accepted by the host; to be forgotten when the job itself says so. */
  readonly applied?: boolean;
}

/** The wanted count of one type: − + and a field; says what applying would do, and why it cannot be. */
@Component({
  selector: 'bo-scale-control',
  imports: [Icon, MatButton, MatTooltip, ProblemPanel, ScaleForecast],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './scale-control.html',
  styleUrl: './scale-control.css',
})
export class ScaleControl {
  readonly job = input.required<Job>();

  private readonly actions = inject(Actions);
  protected readonly text = strings;
  /** What was entered and the count it was entered at; undefined while the control follows the job. */
  private readonly draft = signal<Draft | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly entry = computed(() => this.draft()?.entry ?? String(this.job().desired));
  protected readonly plan = computed(() => scalePlan(this.job(), this.entry()));
  protected readonly forbidden = computed(() => scaleForbidden(this.job()));
  protected readonly drafted = computed(() => this.draft() !== undefined && this.plan().to !== this.job().desired);
  /** The count to foresee the places of; undefined where no task is added. */
  protected readonly foreseen = computed(() => {
    const { to, blocked } = this.plan();
    return to !== undefined && blocked === undefined && to > this.job().desired ? to : undefined;
  });
  protected readonly moved = computed(() => {
    const draft = this.draft();
    return draft !== undefined && draft.applied !== true && this.drafted() && draft.at !== this.job().desired
      ? strings.scale.movedMeanwhile(this.job().desired)
      : undefined;
  });
  protected readonly applicable = computed(() => this.plan().blocked === undefined && !this.sending());
  protected readonly canLower = computed(
    () => this.forbidden() === undefined && (this.plan().to ?? this.job().desired) > this.job().minimumInstances,
  );
  protected readonly canRaise = computed(
    () => this.forbidden() === undefined && (this.plan().to ?? this.job().desired) < mostInstances,
  );
  protected readonly lowerHint = computed(() => {
    const minimum = this.job().minimumInstances;
    return minimum > 0 && !this.canLower() ? strings.scale.atMinimum(minimum) : strings.scale.fewer;
  });

  constructor() {
    effect(() => {
      const draft = this.draft();
      if (draft?.applied === true && this.job().desired === draft.at) this.draft.set(undefined);
    });
  }

  protected enter(entry: string): void {
    this.problem.set(undefined);
    const draft = this.draft();
    this.draft.set({ entry, at: draft && draft.applied !== true ? draft.at : this.job().desired });
  }

  protected step(by: 1 | -1): void {
    this.enter(String((this.plan().to ?? this.job().desired) + by));
  }

  protected reset(): void {
    this.draft.set(undefined);
    this.problem.set(undefined);
  }

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    const { to } = this.plan();
    if (to === undefined || !this.applicable()) return;
    this.sending.set(true);
    this.problem.set(undefined);
    try {
      // The entry stays until the job itself says the new count, so nothing flickers back meanwhile.
      if (await this.actions.scale(this.job(), to)) this.draft.set({ entry: String(to), at: to, applied: true });
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.sending.set(false);
    }
  }
}
