import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Job, Task } from '../api';
import { ApiClient, isWaiting } from '../api';
import { LatestAnswer } from '../live';
import { strings } from '../strings';
import { ProblemPanel } from '../ui';
import { TaskFacts } from './task-facts';
import { TaskTimeline } from './task-timeline';
import { PendingAgents } from './pending-agents';
import { WhyPending } from './why-pending';

/** Everything about one task: why it waits, its history, its ids. The history is asked for again whenever the task changes. */
@Component({
  selector: 'bo-task-detail',
  imports: [PendingAgents, ProblemPanel, TaskFacts, TaskTimeline, WhyPending],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (waiting()) {
      <bo-why-pending [task]="task()" [pending]="job()?.pending" />
      @if (job(); as job) {
        <bo-pending-agents [job]="job" />
      }
    }
    <div class="columns">
      <section [attr.aria-label]="text.task.timeline">
        <h2>{{ text.task.timeline }}</h2>
        @if (history(); as history) {
          <bo-task-timeline [history]="history" />
        } @else if (problem(); as problem) {
          <bo-problem [heading]="text.task.timelineFailed" [problem]="problem" [canRetry]="true" (retry)="retry()" />
        } @else {
          <span class="skeleton"></span>
        }
      </section>
      <section [attr.aria-label]="text.task.facts">
        <h2>{{ text.task.facts }}</h2>
        <bo-task-facts [task]="task()" [job]="job()" />
      </section>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding-top: 6px;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 16px 32px;
    }
    h2 {
      margin-bottom: 6px;
      font-size: 12.5px;
      font-weight: 600;
      color: var(--bo-muted);
    }
    .skeleton {
      height: 90px;
    }
    @media (max-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  host: { 'data-testid': 'task-detail' },
})
export class TaskDetailPanel {
  readonly task = input.required<Task>();
  readonly job = input<Job>();

  private readonly api = inject(ApiClient);
  protected readonly text = strings;
  protected readonly waiting = computed(() => isWaiting(this.task().state));
  private readonly answer = new LatestAnswer(
    () => `${this.task().id} ${this.task().updatedAtMs}`,
    async (signal) => (await this.api.task(this.task().id, signal)).history,
  );
  protected readonly history = this.answer.value;
  protected readonly problem = this.answer.problem;

  protected retry(): void {
    void this.answer.ask();
  }
}
