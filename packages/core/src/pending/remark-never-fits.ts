import type { CommandReply } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { neverFits } from './never-fits.js';

/** What was asked for is accepted; when no agent was ever large enough for it, that is said at once. */
export const remarkNeverFits = (state: CoreState, reply: CommandReply): CommandReply => {
  if (!reply.ok || (reply.operation.kind !== 'scale' && reply.operation.kind !== 'apply')) return reply;
  for (const key of reply.operation.jobKeys) {
    const job = state.jobs.get(key);
    const never = job && job.desired > 0 ? neverFits(state, job.definition.template.resources) : undefined;
    if (never !== undefined) state.remark({ level: 'warn', message: `${key} can never fit: ${never}`, jobKey: key });
  }
  return reply;
};
