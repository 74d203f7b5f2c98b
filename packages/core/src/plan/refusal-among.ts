import { problemOf } from '@borealis/contracts';
import type { CommandReply, PlannedCommand } from '@borealis/contracts';

type Refusal = Extract<CommandReply, { ok: false }>;

/** What refuses a plan: the one refusal as it is, several as the list of them. */
export const refusalAmong = (
  changes: readonly PlannedCommand[],
  replies: readonly CommandReply[],
): Refusal | undefined => {
  const refusals = replies.flatMap((reply, index) => {
    const change = changes[index];
    return reply.ok || change === undefined ? [] : [{ reply, change }];
  });
  if (refusals.length < 2) return refusals[0]?.reply;
  const problems = refusals.map(
    ({ change, reply: { code, details } }) => `${inWords(change)}: ${problemOf(code, details).what} (${code})`,
  );
  return { ok: false, code: 'BOREALIS_PLAN_REFUSED', details: { count: refusals.length, problems } };
};

const inWords = (change: PlannedCommand): string => {
  const keys = 'jobKey' in change ? [change.jobKey] : 'jobKeys' in change ? change.jobKeys : undefined;
  const what = change.kind === 'applyJobs' ? 'the environment' : change.kind;
  return keys === undefined ? what : `${what} of ${keys.join(', ')}`;
};
