import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Overview } from '../api';
import { isEnded, taskStates } from '../api';
import { formatCount, formatPercent } from '../format';
import { strings } from '../strings';
import { Icon, stateLooks } from '../ui';

/** Tasks by state: a bar for the eye, beneath it the same as words and numbers, each leading to those tasks. */
@Component({
  selector: 'bo-state-bar',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './state-bar.html',
  styleUrl: './state-bar.css',
  host: { 'data-testid': 'state-bar' },
})
export class StateBar {
  readonly states = input.required<Overview['states']>();
  protected readonly text = strings.overview;
  protected readonly segments = computed(() => {
    const states = this.states();
    const all = Object.values(states).reduce((sum, count) => sum + count, 0);
    return taskStates
      .map((state) => ({ state, count: states[state] ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => ({
        state,
        count,
        shown: formatCount(count),
        percent: formatPercent(count, all),
        label: strings.states[state].label,
        detail: strings.states[state].detail,
        look: stateLooks[state],
        ended: isEnded(state),
      }));
  });
}
