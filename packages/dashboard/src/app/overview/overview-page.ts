import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ApiClient } from '../api';
import { Clock } from '../clock/clock';
import { HostAnswer, LiveStore } from '../live';
import { OperationChip } from '../operations/operation-chip';
import { strings } from '../strings';
import { EmptyState, ProblemPanel } from '../ui';
import { AttentionList } from './attention-list';
import { ResourceSummary } from './resource-summary';
import { ResourceTable } from './resource-table';
import { StateBar } from './state-bar';
import { StatCards } from './stat-cards';

const recentMs = 30 * 60_000;
const recentCount = 3;

@Component({
  selector: 'bo-overview-page',
  imports: [
    AttentionList,
    EmptyState,
    OperationChip,
    ProblemPanel,
    ResourceSummary,
    ResourceTable,
    StatCards,
    StateBar,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveStore);
  private readonly clock = inject(Clock);
  protected readonly text = strings;
  private readonly answer = new HostAnswer((signal) => this.api.overview(signal));
  protected readonly overview = this.answer.value;
  protected readonly problem = this.answer.problem;
  protected readonly operations = this.live.runningOperations;
  protected readonly recent = computed(() =>
    this.live
      .operationsInOrder()
      .filter(({ endedAtMs }) => endedAtMs !== undefined && this.clock.nowMs() - endedAtMs < recentMs)
      .slice(0, recentCount),
  );
  protected readonly subtitle = computed(() => {
    const counts = this.overview()?.counts;
    return counts
      ? strings.overview.subtitle(counts.jobs, counts.tasks, counts.agents)
      : this.problem()
        ? ''
        : strings.app.loading;
  });

  protected retry(): void {
    this.answer.ask();
  }
}
