import { foreseenPlacesAtMost } from '@borealis/contracts';
import type { Forecast, ForeseenPlace, JobKey, Operation, PlaceDifference, Task } from '@borealis/contracts';
import { explainPending } from '../../pending/index.js';
import type { CoreState } from '../../state/core-state.js';
import { calledOf } from '../../tasks/called.js';

/**
 * Holds where tasks went since the plan was carried out against where they were foreseen. What is not placed yet is a difference only
 * when nothing more is going to happen.
 */
export const compareForecast = (
  state: CoreState,
  operation: Operation,
  forecast: Forecast,
  hasEnded: boolean,
): Forecast => {
  const own = new Set(operation.jobKeys);
  const placed = placedSince(state, new Set([...own, ...forecast.places.map(({ jobKey }) => jobKey)]), operation);
  const differences: PlaceDifference[] = [];
  let asForeseen = 0;
  for (const place of forecast.places) {
    const tasks = placed.get(slotOf(place)) ?? [];
    placed.delete(slotOf(place));
    if (tasks.some(({ agentId }) => agentId === place.agentId)) asForeseen += 1;
    else if (tasks.length > 0) differences.push(elsewhere(place, tasks.at(-1)!));
    else if (hasEnded && own.has(place.jobKey)) differences.push(nowhere(state, place));
  }
  if (forecast.total === forecast.places.length)
    for (const tasks of placed.values()) {
      const task = tasks.find(
        (each) => own.has(each.jobKey) && isAfter(each, operation) && !followsAFailure(state, each),
      );
      if (task) differences.push(unforeseen(task));
    }
  const { places, total } = forecast;
  return {
    places,
    total,
    asForeseen,
    differences: differences.slice(0, foreseenPlacesAtMost),
    different: differences.length,
  };
};

const slotOf = ({ jobKey, instance }: { readonly jobKey: JobKey; readonly instance: number }): string =>
  `${jobKey} ${instance}`;

/** Tasks launched since then, by the instance they are. */
const placedSince = (
  state: CoreState,
  jobKeys: ReadonlySet<JobKey>,
  { createdAtMs }: Operation,
): Map<string, Task[]> => {
  const placed = new Map<string, Task[]>();
  const take = (task: Task): void => {
    if (task.agentId === undefined || (task.assignedAtMs ?? 0) < createdAtMs) return;
    const tasks = placed.get(slotOf(task));
    if (tasks) tasks.push(task);
    else placed.set(slotOf(task), [task]);
  };
  for (const key of jobKeys) {
    for (const task of state.tasks.ended(key).values()) take(task);
    for (const task of state.tasks.live(key).values()) take(task);
  }
  return placed;
};

/** What was launched in the very millisecond may have been so before. */
const isAfter = ({ assignedAtMs = 0 }: Task, { createdAtMs }: Operation): boolean => assignedAtMs > createdAtMs;

/** Nobody foresees what fails. */
const followsAFailure = (state: CoreState, { ancestorId }: Task): boolean => {
  if (ancestorId === undefined) return false;
  return state.tasks.get(ancestorId)?.killReason === undefined;
};

const whereOf = ({ hostname, agentId }: Task): string => hostname ?? agentId ?? '';

const elsewhere = (place: ForeseenPlace, task: Task): PlaceDifference => {
  const [instanceName, actual] = [calledOf(place), whereOf(task)];
  const sentence = `${instanceName} went to ${actual}; ${place.hostname} was foreseen.`;
  return { jobKey: place.jobKey, instanceName, foreseen: place.hostname, actual, sentence };
};

const nowhere = (state: CoreState, place: ForeseenPlace): PlaceDifference => {
  const instanceName = calledOf(place);
  const why = explainPending(state, place.jobKey)?.sentence;
  const sentence = `${instanceName} was not placed; ${place.hostname} was foreseen.${why === undefined ? '' : ` ${why}`}`;
  return { jobKey: place.jobKey, instanceName, foreseen: place.hostname, sentence };
};

const unforeseen = (task: Task): PlaceDifference => {
  const [instanceName, actual] = [calledOf(task), whereOf(task)];
  return {
    jobKey: task.jobKey,
    instanceName,
    actual,
    sentence: `${instanceName} went to ${actual}; it was not foreseen to be placed.`,
  };
};
