import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Job, Task } from '../api';
import { formatCpus, formatFull, formatMb } from '../format';
import { strings } from '../strings';
import { CopyButton } from '../ui';

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly copy?: boolean;
  readonly link?: { readonly path: string; readonly query: Readonly<Record<string, string>> };
}

const text = strings.task;

export const factsOf = (task: Task, job: Job | undefined): readonly Fact[] => {
  const { resources } = task;
  const takes = [
    strings.task.cpus(resources.cpus),
    `${formatMb(resources.memMb)} ${strings.resources.mem.toLowerCase()}`,
    ...(resources.diskMb > 0 ? [`${formatMb(resources.diskMb)} ${strings.resources.disk.toLowerCase()}`] : []),
    ...(resources.gpus > 0 ? [`${formatCpus(resources.gpus)} ${strings.resources.gpus}`] : []),
  ].join(', ');
  const optional = (label: string, value: string | undefined, rest: Partial<Fact> = {}): Fact[] =>
    value === undefined || value === '' ? [] : [{ label, value, ...rest }];
  const other = (id: string): Fact['link'] & object => ({ path: '/tasks', query: { q: id, open: id, ended: 'true' } });
  return [
    { label: text.taskId, value: task.id, copy: true },
    { label: text.type, value: task.jobKey, link: { path: '/types', query: { q: task.jobKey } } },
    ...optional(
      text.agent,
      [task.hostname, task.agentIp].filter(Boolean).join(' · '),
      task.agentId === undefined ? {} : { link: { path: '/agents', query: { q: task.agentId } } },
    ),
    ...optional(text.agentId, task.agentId, { copy: true }),
    ...optional(text.ports, task.ports.join(', ')),
    { label: text.resources, value: takes },
    { label: text.revisionId, value: task.revisionId, copy: true },
    ...optional(text.image, job?.image),
    ...optional(text.mesosState, task.mesosState),
    ...optional(text.message, task.message),
    ...optional(text.reason, task.reason, { copy: true }),
    ...(task.replaces === undefined
      ? []
      : [{ label: text.replaces, value: task.replaces, link: other(task.replaces) }]),
    ...(task.replacedBy === undefined
      ? []
      : [{ label: text.replacedBy, value: task.replacedBy, link: other(task.replacedBy) }]),
    { label: text.created, value: formatFull(task.createdAtMs) },
  ];
};

@Component({
  selector: 'bo-task-facts',
  imports: [CopyButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (fact of facts(); track fact.label) {
        <dt class="muted">{{ fact.label }}</dt>
        <dd class="wrap-anywhere">
          @if (fact.link; as link) {
            <a [routerLink]="link.path" [queryParams]="link.query">{{ fact.value }}</a>
          } @else {
            <span [class.mono]="fact.copy">{{ fact.value }}</span>
          }
          @if (fact.copy) {
            <bo-copy [value]="fact.value" [label]="text.copy(fact.label)" />
          }
        </dd>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 3px 14px;
    }
    dt,
    dd {
      min-height: 24px;
    }
    bo-copy {
      vertical-align: -4px;
    }
  `,
  host: { 'data-testid': 'task-facts' },
})
export class TaskFacts {
  readonly task = input.required<Task>();
  readonly job = input<Job>();
  protected readonly text = text;
  protected readonly facts = computed(() => factsOf(this.task(), this.job()));
}
