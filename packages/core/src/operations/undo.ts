import type { Command, ErrorCode, Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { markedBy } from './drain/index.js';

type Opposite = Extract<Command, { kind: 'scale' | 'suspend' | 'resume' | 'undrain' }>;

export type Undo =
  | { readonly command: Opposite }
  | { readonly code: Extract<ErrorCode, 'BOREALIS_UNDO_IMPOSSIBLE' | 'BOREALIS_UNDO_OUTDATED'>; readonly why: string };

const impossible = (why: string): Undo => ({ code: 'BOREALIS_UNDO_IMPOSSIBLE', why });
const outdated = (why: string): Undo => ({ code: 'BOREALIS_UNDO_OUTDATED', why });

/** What takes back what an operation did, or why nothing can. */
export const undoOf = (state: CoreState, operation: Operation): Undo => {
  if (operation.undoneBy !== undefined) return outdated(`operation ${operation.undoneBy} has undone it`);
  if (operation.state === 'queued') return impossible('it has not begun; cancel it');
  switch (operation.kind) {
    case 'scale':
      return countBack(state, operation);
    case 'suspend':
      return standing(state, operation, true, 'resume');
    case 'resume':
      return standing(state, operation, false, 'suspend');
    case 'kill':
      return operation.to === undefined
        ? impossible('a task that has ended does not come back')
        : countBack(state, operation);
    case 'killAll':
      return impossible('tasks that have ended do not come back');
    case 'restart':
    case 'rollingRestart':
      return impossible('tasks that were replaced do not come back');
    case 'apply':
      return impossible('the definitions come from their door; change them there');
    case 'applyPlan':
      return impossible('it was carried out by other operations; undo those');
    case 'drain':
      return usedAgain(state, operation);
    case 'undrain':
      return impossible('what was moved does not come back; drain anew');
    case 'setQuota':
    case 'removeQuota':
      return impossible('the quota it replaced is not remembered; set the one you want');
    case 'endStorm':
      return impossible('what was lost is launched again already');
    case 'adopt':
      return impossible('the task is part of its job now; kill it or scale down');
  }
};

const usedAgain = (state: CoreState, operation: Operation): Undo => {
  const agents = markedBy(state, operation);
  if (agents.length === 0) return outdated('its agents are used again, or drained by another operation');
  return { command: { kind: 'undrain', agents, reason: 'Undo of a drain' } };
};

const countBack = (state: CoreState, { jobKeys, from, to, kind }: Operation): Undo => {
  const [jobKey] = jobKeys;
  const job = jobKey === undefined ? undefined : state.jobs.get(jobKey);
  if (!job || from === undefined || to === undefined) return impossible('it changed no count');
  if (job.suspended) return outdated(`${job.key} is suspended`);
  if (job.desired !== to) return outdated(`${job.key} wants ${job.desired} instances now, not ${to}`);
  if (from === to) return impossible('it changed nothing');
  const reason = kind === 'kill' ? 'Undo of a kill' : 'Undo of a scale';
  return { command: { kind: 'scale', jobKey: job.key, instances: from, reason } };
};

const standing = (state: CoreState, { jobKeys }: Operation, suspended: boolean, kind: 'suspend' | 'resume'): Undo => {
  const [jobKey] = jobKeys;
  const job = jobKey === undefined ? undefined : state.jobs.get(jobKey);
  if (!job) return outdated('the task type is gone');
  if (job.suspended !== suspended)
    return outdated(`${job.key} is ${job.suspended ? 'suspended' : 'not suspended'} now`);
  return { command: { kind, jobKey: job.key, reason: `Undo of a ${kind === 'resume' ? 'suspend' : 'resume'}` } };
};
