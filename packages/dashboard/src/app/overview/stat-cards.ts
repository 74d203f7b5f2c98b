import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Overview } from '../api';
import { formatCount } from '../format';
import { strings } from '../strings';
import { Icon } from '../ui';
import type { Look } from '../ui';

interface Stat {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly look: Look;
  readonly link: string;
  readonly query: Readonly<Record<string, string>>;
}

const text = strings.overview;

const statsOf = (counts: Overview['counts']): readonly Stat[] => [
  {
    id: 'running',
    label: text.running,
    value: formatCount(counts.running),
    detail: text.ofDesired(counts.desired),
    look: { tone: counts.running < counts.desired ? 'amber' : 'green', icon: 'check' },
    link: '/tasks',
    query: { state: 'RUNNING' },
  },
  {
    id: 'waiting',
    label: text.waiting,
    value: formatCount(counts.waiting),
    detail: counts.waiting === 0 ? text.waitingNone : text.waitingSome,
    look: { tone: counts.waiting === 0 ? 'slate' : 'amber', icon: 'hourglass' },
    link: '/tasks',
    query: { state: 'PENDING,THROTTLED' },
  },
  {
    id: 'healthy',
    label: text.healthy,
    value: formatCount(counts.healthy),
    detail: counts.unhealthy === 0 ? text.unhealthyNone : text.unhealthySome(counts.unhealthy),
    look: { tone: counts.unhealthy > 0 ? 'red' : counts.healthy > 0 ? 'green' : 'slate', icon: 'heart' },
    link: '/tasks',
    query: counts.unhealthy > 0 ? { unhealthy: 'true' } : {},
  },
  {
    id: 'tasks',
    label: text.tasks,
    value: formatCount(counts.tasks),
    detail: text.tasksDetail,
    look: { tone: 'blue', icon: 'tasks' },
    link: '/tasks',
    query: {},
  },
  {
    id: 'agents',
    label: text.agents,
    value: formatCount(counts.agents),
    detail: counts.agents === 0 ? text.agentsNone : text.agentsSome,
    look: { tone: counts.agents === 0 ? 'amber' : 'violet', icon: 'server' },
    link: '/agents',
    query: {},
  },
];

@Component({
  selector: 'bo-stat-cards',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stat-cards.html',
  styleUrl: './stat-cards.css',
})
export class StatCards {
  readonly counts = input.required<Overview['counts']>();
  protected readonly stats = computed(() => statsOf(this.counts()));
}
