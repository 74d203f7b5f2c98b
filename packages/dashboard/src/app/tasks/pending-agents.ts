import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Job, PendingReport } from '../api';
import { ApiClient } from '../api';
import { LatestAnswer } from '../live';
import { strings } from '../strings';
import { ProblemPanel, TimeAgo } from '../ui';
import { shortageText } from './why-pending';

const text = strings.task;
/** Further ones are counted only: the nearest are what helps. */
const shownAtMost = 25;

type Agent = PendingReport['agents'][number];

const lacksOf = ({ standing, fits, failures }: Agent): readonly string[] => {
  if (standing === 'lost') return [text.agentLost];
  if (standing === 'notOffered') return [text.agentSilent];
  return fits ? [text.agentFits] : failures.map(shortageText);
};

/** What would help, and every agent with what it lacks. Asked for anew whenever the reason changes. */
@Component({
  selector: 'bo-pending-agents',
  imports: [ProblemPanel, TimeAgo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pending-agents.html',
  styleUrl: './pending-agents.css',
  host: { 'data-testid': 'pending-agents' },
})
export class PendingAgents {
  readonly job = input.required<Job>();

  private readonly api = inject(ApiClient);
  protected readonly text = text;
  private readonly reason = computed(() => {
    const { key, pending } = this.job();
    return JSON.stringify([key, pending?.sentence, pending?.vetoes]);
  });
  private readonly answer = new LatestAnswer(this.reason, (signal) => this.api.pending(this.job(), signal));
  protected readonly report = this.answer.value;
  protected readonly problem = this.answer.problem;
  protected readonly fixes = computed(() => {
    const report = this.report();
    return report ? [...(report.fix ? [report.fix] : []), ...report.otherFixes] : [];
  });
  protected readonly agents = computed(() =>
    (this.report()?.agents ?? []).slice(0, shownAtMost).map((agent) => ({ ...agent, lacks: lacksOf(agent) })),
  );
  protected readonly hidden = computed(() => Math.max(0, (this.report()?.agents.length ?? 0) - shownAtMost));

  protected retry(): void {
    void this.answer.ask();
  }
}
