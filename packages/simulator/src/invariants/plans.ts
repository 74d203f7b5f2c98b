import type { Command, CommandReply, Decision, Input } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { InvariantOf } from './invariant.js';

type ApplyPlan = Extract<Command, { kind: 'applyPlan' }>;

/** A plan is carried out as a whole, or refused without a trace. */
export const plans: InvariantOf = (_world, complain) => {
  const judgeDone = (core: Core, { changes }: ApplyPlan, reply: Extract<CommandReply, { ok: true }>): void => {
    const { id, kind, parts = [] } = reply.operation;
    if (kind !== 'applyPlan') complain(`a plan is answered with ${kind} ${id}`);
    if (parts.length !== changes.length) complain(`${id} has ${parts.length} parts for ${changes.length} changes`);
    for (const { jobKey, last } of lastOfEach(changes)) {
      const job = core.job(jobKey);
      const done =
        last.kind === 'scale'
          ? job?.desired === last.instances
          : last.kind === 'suspend'
            ? job?.suspended === true
            : job?.suspended === false;
      if (!done) complain(`${id} is to ${last.kind} ${jobKey}, and has not`);
    }
  };

  const judgeRefused = (code: string, { changes }: Decision, atMs: number): void => {
    for (const change of changes) {
      const isTrace = change.kind === 'job' || (change.kind === 'operation' && change.operation.createdAtMs === atMs);
      if (isTrace) complain(`a plan was refused (${code}), and yet there is ${JSON.stringify(change).slice(0, 200)}`);
    }
  };

  return {
    name: 'a plan is carried out as a whole or not at all',
    decided: ({ core }, inputs, decision, replies) => {
      const [input, ...more] = inputs;
      const [reply] = replies;
      // Together with other inputs nobody can tell what came of which.
      if (!input || more.length > 0 || !reply || !isPlan(input)) return;
      if (reply.ok) judgeDone(core, input.command, reply);
      else judgeRefused(reply.code, decision, input.atMs);
    },
  };
};

const isPlan = (input: Input): input is Extract<Input, { kind: 'command' }> & { command: ApplyPlan } =>
  input.kind === 'command' && input.command.kind === 'applyPlan';

type CountChange = Extract<ApplyPlan['changes'][number], { kind: 'scale' | 'suspend' | 'resume' }>;

/** Of each job, the last change that says how many there are to be. */
const lastOfEach = (changes: ApplyPlan['changes']) => {
  const last = new Map<CountChange['jobKey'], CountChange>();
  for (const change of changes)
    if (change.kind === 'scale' || change.kind === 'suspend' || change.kind === 'resume')
      last.set(change.jobKey, change);
  return [...last].map(([jobKey, change]) => ({ jobKey, last: change }));
};
