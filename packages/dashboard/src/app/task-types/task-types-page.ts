import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Actions } from '../actions/actions';
import type { Job, Operation } from '../api';
import { isOpen } from '../api';
import { Clock } from '../clock/clock';
import { LiveStore } from '../live';
import { SearchBox } from '../shortcuts/search-box';
import { strings } from '../strings';
import { EmptyState, ProblemPanel, changeAddress } from '../ui';
import { TypeCard } from './type-card';

const shownAfterEndMs = 15 * 60_000;
const none: readonly Operation[] = [];

@Component({
  selector: 'bo-task-types-page',
  imports: [EmptyState, MatButton, ProblemPanel, SearchBox, TypeCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-types-page.html',
  styleUrl: './task-types-page.css',
})
export class TaskTypesPage {
  /** From the address: only types whose key contains it. */
  readonly q = input<string>();

  private readonly live = inject(LiveStore);
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  protected readonly actions = inject(Actions);
  protected readonly text = strings;
  protected readonly jobs = this.live.jobsInOrder;
  protected readonly status = this.live.jobs.status;
  protected readonly problem = this.live.jobs.problem;
  protected readonly query = computed(() => this.q()?.trim() ?? '');
  protected readonly shown = computed((): readonly Job[] => {
    const query = this.query().toLowerCase();
    return query === '' ? this.jobs() : this.jobs().filter(({ key }) => key.toLowerCase().includes(query));
  });

  /** What runs on each type, and how the last thing ended: one entry each, so the card stays calm. */
  private readonly operations = computed((): ReadonlyMap<string, readonly Operation[]> => {
    const nowMs = this.clock.nowMs();
    const byJob = new Map<string, Operation[]>();
    for (const operation of this.live.operationsInOrder()) {
      const running = isOpen(operation);
      if (!running && nowMs - (operation.endedAtMs ?? 0) > shownAfterEndMs) continue;
      // Every start of the host applies its environment; that it did is no news on each card.
      if (operation.kind === 'apply' && operation.state === 'succeeded') continue;
      for (const jobKey of operation.jobKeys) {
        const entries = byJob.get(jobKey) ?? [];
        if (running || entries.length === 0) byJob.set(jobKey, [...entries, operation]);
      }
    }
    return byJob;
  });

  constructor() {
    this.live.want(this.live.jobs, this.live.operations);
  }

  protected operationsOf(job: Job): readonly Operation[] {
    return this.operations().get(job.key) ?? none;
  }

  protected search(query: string): void {
    changeAddress(this.router, { q: query || null });
  }

  protected retry(): void {
    void this.live.jobs.reload();
  }
}
