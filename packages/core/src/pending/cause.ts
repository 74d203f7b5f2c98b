import type { Job, PendingCause, Task } from '@borealis/contracts';
import { lastEnded } from '../jobs/last-ended.js';
import { wantedOf } from '../jobs/wanted.js';
import { explainPlaces } from '../preemption/index.js';
import type { CoreState } from '../state/core-state.js';
import { waitsForCalm } from '../tasks/storm.js';
import type { Asked } from './checks.js';
import { neverFits } from './never-fits.js';

/** What keeps instances away, in one word and one sentence. */
export interface Because {
  readonly cause: PendingCause;
  readonly sentence: string;
}

/** What holds before any agent is looked at; undefined when the agents are what it is about. */
export const causeBeforeAgents = (state: CoreState, job: Job, asked: Asked | undefined): Because | undefined => {
  if (!asked) return causeWithoutWaiting(state, job);
  if (asked.task.state === 'THROTTLED') return { cause: 'throttled', sentence: throttled(asked.task) };
  if (!state.connected) return { cause: 'disconnected', sentence: 'There is no connection to the Mesos master.' };
  const place = explainPlaces(state, job.key);
  if (place !== undefined) return { cause: 'placeComes', sentence: place };
  const never = neverFits(state, asked.request);
  return never === undefined ? undefined : { cause: 'neverFits', sentence: never };
};

const causeWithoutWaiting = (state: CoreState, job: Job): Because => {
  if (wantedOf(job) === 'hold')
    return {
      cause: 'definitionGone',
      sentence:
        'Its definition vanished: what runs goes on running, and nothing is launched until it is defined again or resumed.',
    };
  if (job.suspended)
    return { cause: 'suspended', sentence: `It is suspended: ${job.suspendedReason ?? 'by an operator'}.` };
  const held = heldByStorm(state, job);
  if (held > 0)
    return {
      cause: 'stormPaused',
      sentence: `${held} of its instances ${held === 1 ? 'is' : 'are'} lost, and nothing is relaunched while so much is lost at once.`,
    };
  const missing = job.desired - state.tasks.live(job.key).size;
  if (missing > 0)
    return {
      cause: 'ended',
      sentence: `${missing} of its instances ${missing === 1 ? 'has' : 'have'} ended and its restart policy leaves ${missing === 1 ? 'it' : 'them'} so.`,
    };
  return { cause: 'none', sentence: 'Nothing waits.' };
};

/** Empty slots that are filled again when the storm is over. */
const heldByStorm = (state: CoreState, job: Job): number => {
  if (state.framework.storm === undefined) return 0;
  const filled = new Set([...state.tasks.live(job.key).values()].map(({ instance }) => instance));
  let held = 0;
  for (const [instance, last] of lastEnded(state, job))
    if (instance < job.desired && !filled.has(instance) && waitsForCalm(state, last)) held += 1;
  return held;
};

const throttled = (task: Task): string =>
  `It ended early ${task.failures} ${task.failures === 1 ? 'time' : 'times'} in a row and is held back before the next start${task.message ? `. Last: ${task.message}` : ''}.`;
