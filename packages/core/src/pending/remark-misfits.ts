import type { CommandReply, Job } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { misfitOf } from './never-fits.js';
import { tooFewAgents } from './too-few-agents.js';

/** What was asked for is accepted; when no agent was ever large enough for it, that is said at once. */
export const remarkNeverFits = (state: CoreState, reply: CommandReply): CommandReply => {
  if (!reply.ok || (reply.operation.kind !== 'scale' && reply.operation.kind !== 'apply')) return reply;
  for (const key of reply.operation.jobKeys) {
    const job = state.jobs.get(key);
    if (job) remark(state, job);
  }
  return reply;
};

/** An agent that has room for us has offered it by then, when a subscription begins. */
const firstRoundMs = 5_000;

/** What was asked for before any agent was heard of: it is held against them once, when each can have offered something. */
export const remarkMisfits = (state: CoreState, atMs: number): void => {
  const { misfits } = state;
  if (misfits.remarked || atMs - misfits.offersSinceMs < firstRoundMs) return;
  misfits.remarked = true;
  for (const job of state.jobs.values()) {
    if (!misfits.told.has(job.key)) remark(state, job);
    const few = tooFewAgents(state, job);
    if (few !== undefined)
      state.remark({
        level: 'warn',
        code: 'BOREALIS_NOT_ENOUGH_AGENTS',
        message: `${job.key} has more instances than agents. ${few}`,
        jobKey: job.key,
      });
  }
  misfits.told.clear();
};

const remark = (state: CoreState, job: Job): void => {
  const never = misfitOf(state, job);
  if (never === undefined) return;
  if (!state.misfits.remarked) state.misfits.told.add(job.key);
  state.remark({ level: 'warn', message: `${job.key} can never fit: ${never}`, jobKey: job.key });
};
