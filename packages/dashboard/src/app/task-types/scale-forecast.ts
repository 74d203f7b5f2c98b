import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import type { Plan } from '../api';
import { ApiClient } from '../api';
import { strings } from '../strings';

const text = strings.scale.forecast;

/** The count is still being typed: asked when it has rested for so long, as a plan costs the host something. */
const restMs = 800;

const rested = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, restMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/** What the host's plan says of the tasks a type would get, in a sentence. */
export const forecastSentence = (plan: Plan, jobKey: string, added: number): string => {
  const places = plan.placements.filter((place) => place.jobKey === jobKey);
  const waits = plan.pending.find((each) => each.jobKey === jobKey);
  const placed = Math.min(places.length, added);
  if (placed === added) return text.all(added, new Set(places.map(({ agentId }) => agentId)).size);
  return text.some(placed, added, waits?.sentence);
};

/** Where the tasks of a larger count would run, asked of the host before the count is applied. */
@Component({
  selector: 'bo-scale-forecast',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="muted" data-testid="scale-forecast">{{ says() }}</span>`,
})
export class ScaleForecast {
  readonly jobKey = input.required<string>();
  readonly from = input.required<number>();
  readonly to = input.required<number>();

  private readonly api = inject(ApiClient);
  private readonly plan = resource({
    params: () => ({ jobKey: this.jobKey(), instances: this.to() }),
    loader: async ({ params, abortSignal }) => {
      await rested(abortSignal);
      return this.api.plan({ changes: [{ kind: 'scale', ...params }] }, abortSignal);
    },
  });
  protected readonly says = computed(() => {
    if (this.plan.error()) return strings.confirm.foreseen.unknown;
    const plan = this.plan.hasValue() ? this.plan.value() : undefined;
    return plan ? forecastSentence(plan, this.jobKey(), this.to() - this.from()) : strings.confirm.foreseen.asking;
  });
}
