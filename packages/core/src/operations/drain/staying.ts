import { isEnding, isWaiting } from '@borealis/contracts';
import type { Operation, Task } from '@borealis/contracts';
import { wantedOf } from '../../jobs/wanted.js';
import { explainPending } from '../../pending/index.js';
import type { CoreState } from '../../state/core-state.js';
import { calledOf } from '../../tasks/called.js';
import { isReady, readyOf } from '../../tasks/readiness.js';
import { isUnderRestart } from '../restart/under-restart.js';
import { remainingOn } from './remaining.js';

const namedAtMost = 3;

/** Which tasks are still on the agents of a drain, and what each waits for; empty when there is none. */
export const stayingInWords = (state: CoreState, operation: Operation): string => {
  const tasks = remainingOn(state, operation);
  if (tasks.length === 0) return '';
  const named = tasks
    .slice(0, namedAtMost)
    .map((task) => `${calledOf(task)} is still there: ${whyStays(state, task)}.`);
  const more = tasks.length - named.length;
  return [...named, ...(more > 0 ? [`And ${more} more.`] : []), ...theRest(operation)].join(' ');
};

const theRest = ({ endsRestAtMs }: Operation): string[] =>
  endsRestAtMs === undefined
    ? ['What has nowhere to go stays.']
    : ['What has nowhere to go is ended before the time is over.'];

/** The end of "it is still there: …". */
export const whyStays = (state: CoreState, task: Task): string => {
  const job = state.jobs.get(task.jobKey);
  if (!job || wantedOf(job) === 'hold') return 'its definition vanished, so nothing would come in its place';
  if (isEnding(task.state)) return 'it was told to end';
  if (isUnderRestart(state, task)) return 'a restart is replacing it';
  if (task.state === 'PARTITIONED') return 'its agent is out of reach';
  for (const successor of state.tasks.live(job.key).in(task.instance)) {
    if (successor.replaces !== task.id) continue;
    if (!isWaiting(successor.state)) return 'its successor is coming up elsewhere';
    const pending = explainPending(state, job.key)?.sentence.replace(/\.$/, '');
    return `its successor waits${pending === undefined ? '' : ` (${pending})`}`;
  }
  const { minimumInstances } = job.definition;
  if (isReady(state, task) && readyOf(state, job) - 1 < minimumInstances)
    return `without it fewer than the minimum of ${minimumInstances} would be up`;
  if (state.placesSought.isWithout(job.revisionId)) return 'no other agent would take it, by what they offered last';
  return 'its turn comes when another of its job has moved';
};
