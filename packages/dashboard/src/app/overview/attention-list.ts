import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Attention } from '../api';
import { strings } from '../strings';
import { EmptyState, Icon, TimeAgo, severityLooks } from '../ui';

interface Target {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

const targetOf = ({ taskId, jobKey, agentId }: Attention): Target | undefined => {
  if (taskId !== undefined) return { path: '/tasks', query: { q: taskId, open: taskId, ended: 'true' } };
  if (agentId !== undefined) return { path: '/agents', query: { q: agentId } };
  return jobKey === undefined ? undefined : { path: '/types', query: { q: jobKey } };
};

const weights = { error: 0, warning: 1, info: 2 } as const;

/** What a person should look at, the gravest first, each leading to where it can be mended. */
@Component({
  selector: 'bo-attention-list',
  imports: [EmptyState, Icon, RouterLink, TimeAgo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attention-list.html',
  styleUrl: './attention-list.css',
})
export class AttentionList {
  readonly attention = input.required<readonly Attention[]>();
  protected readonly text = strings;
  protected readonly items = computed(() =>
    this.attention()
      .toSorted((a, b) => weights[a.severity] - weights[b.severity])
      .map((item) => ({ item, look: severityLooks[item.severity], target: targetOf(item) })),
  );
}
