import { foreseenPlacesAtMost } from '@borealis/contracts';
import type { ForeseenPlace, Plan, ShownForecast } from '@borealis/contracts';

/** What of a plan is held against what happens: the last place of each instance, of the first of them. */
export const forecastFrom = ({ placements }: Pick<Plan, 'placements'>): ShownForecast => {
  const last = new Map<string, ForeseenPlace>();
  for (const { jobKey, instance, agentId, hostname } of placements)
    last.set(`${jobKey} ${instance}`, { jobKey, instance, agentId, hostname });
  return { places: [...last.values()].slice(0, foreseenPlacesAtMost), total: last.size };
};
