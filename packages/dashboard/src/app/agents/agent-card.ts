import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { Actions } from '../actions/actions';
import type { Agent, Operation } from '../api';
import { agentPath, curlOf, documentBase } from '../api';
import { formatDuration, formatFull } from '../format';
import { OperationChip } from '../operations/operation-chip';
import { nameOfKey } from '../operations/operation-text';
import { strings } from '../strings';
import { CopyButton, Icon, TimeAgo } from '../ui';
import { standingLooks, standingOf } from './agent-standing';

/** One agent: how it stands, what runs there, what it has; to be drained, and used again. */
@Component({
  selector: 'bo-agent-card',
  imports: [
    CopyButton,
    Icon,
    MatButton,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    MatTooltip,
    OperationChip,
    RouterLink,
    TimeAgo,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agent-card.html',
  styleUrl: './agent-card.css',
  host: {
    class: 'card',
    role: 'listitem',
    'data-testid': 'agent-card',
    '[attr.data-agent-id]': 'agent().id',
    '[attr.data-hostname]': 'agent().hostname',
    '[attr.data-standing]': 'standing()',
    '[attr.data-tasks]': 'agent().tasks',
  },
})
export class AgentCard {
  readonly agent = input.required<Agent>();
  /** Tasks that are there, by task type. */
  readonly running = input.required<ReadonlyMap<string, number>>();
  /** The drain that has closed it, as long as it is open. */
  readonly drain = input<Operation>();
  /** An attribute to search for: `rack=r1`. */
  readonly searched = output<string>();

  private readonly base = inject(documentBase);
  protected readonly actions = inject(Actions);
  protected readonly text = strings.agents;
  protected readonly standing = computed(() => standingOf(this.agent(), this.drain()));
  protected readonly look = computed(() => standingLooks[this.standing()]);
  protected readonly says = computed(() => strings.agents.standings[this.standing()]);
  protected readonly types = computed(() =>
    [...this.running()].map(([jobKey, count]) => ({
      jobKey,
      says: strings.agents.ofType(nameOfKey(jobKey), count),
    })),
  );
  protected readonly attributes = computed(() => {
    const { attributes, region, zone } = this.agent();
    const domain = Object.entries({ region, zone }).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value }],
    );
    return [...domain, ...Object.entries(attributes).map(([name, value]) => ({ name, value }))];
  });
  protected readonly maintenance = computed(() => {
    const { unavailability, lostAtMs } = this.agent();
    if (!unavailability || lostAtMs !== undefined) return undefined;
    const { startMs, durationMs } = unavailability;
    return strings.agents.maintenance(
      formatFull(startMs),
      durationMs === undefined ? undefined : formatDuration(durationMs),
    );
  });
  /** A drain has ended and left something behind. */
  protected readonly stayed = computed(() => (this.standing() === 'drained' ? this.agent().tasks : 0));
  /** Why it cannot be drained. */
  protected readonly closed = computed(
    () =>
      ({ lost: strings.agents.isLost, draining: strings.agents.isDraining })[this.standing() as string] ?? undefined,
  );

  protected copyCurl(action: 'drain' | 'undrain'): void {
    this.actions.copy(curlOf(this.base, agentPath(this.agent().id, action)));
  }
}
