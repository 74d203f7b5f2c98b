import { isTerminal } from '@borealis/contracts';
import type { JobKey, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { calledOf } from '../tasks/called.js';

/** For a task that waits for a place kept for it: whose place, and what is still in the way. */
const explainPlace = (state: CoreState, task: Task): string | undefined => {
  const { reservedPlace: place } = task;
  if (task.state !== 'PENDING' || !place) return undefined;
  const where = place.hostname ?? place.agentId;
  const victims = place.from.map((id) => ({ id, task: state.tasks.get(id) }));
  const names = victims.map(({ id, task: victim }) => (victim ? calledOf(victim) : id)).join(', ');
  const isOwn = place.from.length === 1 && place.from[0] === task.ancestorId;
  const whose = isOwn ? 'its old place' : `the place of ${names}`;
  const going = victims.some(({ task: victim }) => victim !== undefined && !isTerminal(victim.state));
  return going
    ? `${calledOf(task)} waits for ${whose} on agent ${where}, being ended for it.`
    : `${calledOf(task)} has ${whose} on agent ${where} kept for it; the next offer of that agent will start it.`;
};

/** The same for a job: of the first of its tasks that has a place kept. */
export const explainPlaces = (state: CoreState, key: JobKey): string | undefined => {
  for (const [, { holders }] of state.keptPlaces.all())
    for (const holder of holders.values()) {
      const text = holder.jobKey === key ? explainPlace(state, holder) : undefined;
      if (text !== undefined) return text;
    }
  return undefined;
};
