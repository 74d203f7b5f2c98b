import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { Router } from '@angular/router';
import { Actions } from '../actions/actions';
import { tasksByAgent } from '../actions/agent-confirmations';
import type { Agent, Operation } from '../api';
import { ApiClient, isOpen } from '../api';
import { formatCount } from '../format';
import { HostAnswer, LiveStore } from '../live';
import { SearchBox } from '../shortcuts/search-box';
import { strings } from '../strings';
import { EmptyState, Icon, Pager, Paging, ProblemPanel, changeAddress } from '../ui';
import type { AddressChange } from '../ui';
import { AgentCard } from './agent-card';
import { attributeOf, having, inOrder, matching } from './agent-query';
import { standingLooks, standingOf, standings } from './agent-standing';
import type { Standing } from './agent-standing';

const none: ReadonlyMap<string, number> = new Map();

/** Every agent this framework has seen: what runs there, which are drained, lost or about to go; drains begin and end here. */
@Component({
  selector: 'bo-agents-page',
  imports: [AgentCard, EmptyState, Icon, MatButton, MatTooltip, Pager, ProblemPanel, SearchBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agents-page.html',
  styleUrl: './agents-page.css',
})
export class AgentsPage {
  /* The address holds the whole view. */
  readonly q = input<string>();
  readonly state = input<string>();
  readonly page = input<string>();
  readonly size = input<string>();

  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveStore);
  private readonly router = inject(Router);
  private readonly actions = inject(Actions);
  private readonly answer = new HostAnswer((signal) => this.api.agents(signal));
  protected readonly text = strings;
  protected readonly problem = this.answer.problem;
  protected readonly all = computed(() => this.answer.value());
  private readonly tasks = computed(() => tasksByAgent(this.live.tasks.items()));

  private readonly found = computed(() => inOrder(matching(this.all() ?? [], this.q() ?? '')));
  protected readonly chosen = computed(() => standings.find((standing) => standing === this.state()));
  /** States there are some of, and the one that is asked for. */
  protected readonly offered = computed(() =>
    standings
      .map((standing) => ({
        standing,
        count: this.found().filter((agent) => this.standingOf(agent) === standing).length,
        look: standingLooks[standing],
        label: strings.agents.standings[standing].label,
      }))
      .filter(({ standing, count }) => count > 0 || standing === this.chosen())
      .map((each) => ({ ...each, shown: formatCount(each.count) })),
  );
  protected readonly shown = computed(() => {
    const chosen = this.chosen();
    return chosen === undefined ? this.found() : this.found().filter((agent) => this.standingOf(agent) === chosen);
  });
  protected readonly paging = new Paging(this, () => this.shown().length);
  protected readonly rows = computed(() => this.paging.of(this.shown()));
  protected readonly subtitle = computed(() => {
    const all = this.all();
    if (!all) return this.problem() ? '' : strings.app.loading;
    const lost = all.filter(({ lostAtMs }) => lostAtMs !== undefined).length;
    return strings.agents.subtitle(all.length - lost, lost);
  });
  /** Where the search names a value of an attribute: all that have it, to be drained together. */
  protected readonly together = computed(() => {
    const by = attributeOf(this.q() ?? '');
    const agents = by ? having(this.all() ?? [], by).filter(({ lostAtMs }) => lostAtMs === undefined) : [];
    return by && agents.length > 1 ? { by, agents, open: agents.some(({ drain }) => drain === undefined) } : undefined;
  });

  constructor() {
    this.live.want(this.live.tasks, this.live.operations);
  }

  protected drainOf({ drain }: Agent): Operation | undefined {
    const operation = drain && this.live.operations.byKey().get(drain.operationId);
    return operation && isOpen(operation) ? operation : undefined;
  }

  protected runningOn({ id }: Agent): ReadonlyMap<string, number> {
    return this.tasks().get(id) ?? none;
  }

  protected drainTogether(): void {
    const together = this.together();
    if (together?.open) void this.actions.drain(together);
  }

  protected toggle(standing: Standing): void {
    this.change({ state: this.chosen() === standing ? null : standing });
  }

  protected change(parameters: AddressChange): void {
    changeAddress(this.router, { page: null, ...parameters });
  }

  protected retry(): void {
    this.answer.ask();
  }

  private standingOf(agent: Agent): Standing {
    return standingOf(agent, this.drainOf(agent));
  }
}
