import { counted, fullStop } from '@borealis/contracts';
import type { Job, PendingCause, Task } from '@borealis/contracts';
import { wantedOf } from '../jobs/wanted.js';
import { explainPlaces } from '../preemption/index.js';
import type { CoreState } from '../state/core-state.js';
import type { Asked } from './checks.js';
import { missingOf } from './missing.js';
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
    return { cause: 'suspended', sentence: fullStop(`It is suspended: ${job.suspendedReason ?? 'by an operator'}`) };
  const missing = missingOf(state, job);
  return missing ? { cause: missing.cause, sentence: missing.sentence } : { cause: 'none', sentence: 'Nothing waits.' };
};

const throttled = ({ failures, message }: Task): string =>
  fullStop(
    `It ended early ${counted(failures, 'time')} in a row and is held back before the next start${message ? `. Last: ${message}` : ''}`,
  );
