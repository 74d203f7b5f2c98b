import type { Agent, ApiClient, Plan } from '../api';
import { nameOfKey } from '../operations/operation-text';
import { strings } from '../strings';
import type { ForeseenLine } from './confirmation';

const text = strings.agents.forecast;

/** Tasks of each task type. */
export type Moving = ReadonlyMap<string, number>;

/** What a plan without some agents says of the tasks that are there, type by type where there is no place for all of them. */
export const drainForecast = (plan: Plan, moving: Moving): readonly ForeseenLine[] => {
  const wanting = [...moving].flatMap(([jobKey, tasks]) => {
    const waits = plan.pending.find((each) => each.jobKey === jobKey);
    const count = Math.min(tasks, waits ? waits.waiting - waits.waitingBefore : 0);
    return waits && count > 0 ? [{ count, says: text.noPlace(count, nameOfKey(jobKey), waits.sentence) }] : [];
  });
  const all = [...moving.values()].reduce((sum, count) => sum + count, 0);
  const placed = all - wanting.reduce((sum, { count }) => sum + count, 0);
  const hosts = new Set(plan.placements.filter(({ jobKey }) => moving.has(jobKey)).map(({ hostname }) => hostname));
  return [
    ...(placed > 0 ? [{ says: text.places(placed, all, [...hosts]), wanting: false }] : []),
    ...wanting.map(({ says }) => ({ says, wanting: true })),
  ];
};

/**
 * Asks where the tasks would go if these agents were gone. Not what a drain would do: that moves one task after the other, and says of the
 * first that finds no place only.
 */
export const foreseeDrain = async (
  api: ApiClient,
  agents: readonly Agent[],
  moving: Moving,
  signal: AbortSignal,
): Promise<readonly ForeseenLine[]> => {
  const whatIf = { addAgents: [], drain: [], loseAgents: agents.map(({ id }) => id) };
  return drainForecast(await api.plan({ changes: [], whatIf }, signal), moving);
};
