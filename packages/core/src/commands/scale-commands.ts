import { maximumInstances } from '@borealis/contracts';
import type { Actor, Command, CommandReply, Job, OperationKind } from '@borealis/contracts';
import { outstandingOf } from '../operations/advance-counts.js';
import { closeOperation } from '../operations/close-operation.js';
import { openOperation, running } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';
import { begun, refused, unknownJob } from './refusal.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export const scale = (state: CoreState, command: Of<'scale'>, actor: Actor, atMs: number): CommandReply => {
  const job = state.jobs.get(command.jobKey);
  if (!job) return unknownJob(state, command.jobKey);
  const { definition } = job;
  const { instances } = command;
  if (!definition.allowScaling) return refused('BOREALIS_SCALING_NOT_ALLOWED', { job: job.key });
  if (job.suspended)
    return refused('BOREALIS_JOB_SUSPENDED', { job: job.key, reason: job.suspendedReason ?? 'by an operator' });
  if (instances < definition.minimumInstances)
    return refused('BOREALIS_BELOW_MINIMUM', { job: job.key, instances, minimum: definition.minimumInstances });
  if (instances > maximumInstances)
    return refused('BOREALIS_ABOVE_MAXIMUM', { job: job.key, instances, maximum: maximumInstances });
  const same = running(state).find(
    (operation) => operation.kind === 'scale' && operation.jobKeys[0] === job.key && operation.to === instances,
  );
  if (same) return begun(same, true);
  supersede(state, job, ['scale'], atMs);
  state.putJob({ ...job, desired: instances, updatedAtMs: atMs });
  const total = Math.max(1, Math.abs(instances - job.desired));
  return begun(
    openOperation(
      state,
      { kind: 'scale', jobKeys: [job.key], total, from: job.desired, to: instances, actor, reason: command.reason },
      atMs,
    ),
  );
};

export const suspend = (state: CoreState, command: Of<'suspend'>, actor: Actor, atMs: number): CommandReply => {
  const job = state.jobs.get(command.jobKey);
  if (!job) return unknownJob(state, command.jobKey);
  const same = running(state).find(({ kind, jobKeys }) => kind === 'suspend' && jobKeys[0] === job.key);
  if (same) return begun(same, true);
  if (job.suspended)
    return refused('BOREALIS_JOB_SUSPENDED', { job: job.key, reason: job.suspendedReason ?? 'by an operator' });
  supersede(state, job, ['scale', 'resume', 'rollingRestart', 'restart', 'apply'], atMs);
  const live = state.tasks.live(job.key).size;
  state.putJob({ ...job, suspended: true, suspendedReason: command.reason ?? `by ${actor.id}`, updatedAtMs: atMs });
  return begun(
    openOperation(
      state,
      { kind: 'suspend', jobKeys: [job.key], total: Math.max(1, live), actor, reason: command.reason },
      atMs,
    ),
  );
};

export const resume = (state: CoreState, command: Of<'resume'>, actor: Actor, atMs: number): CommandReply => {
  const job = state.jobs.get(command.jobKey);
  if (!job) return unknownJob(state, command.jobKey);
  const same = running(state).find(({ kind, jobKeys }) => kind === 'resume' && jobKeys[0] === job.key);
  if (same) return begun(same, true);
  supersede(state, job, ['suspend'], atMs);
  const { suspendedReason: _reason, ...plain } = job;
  state.putJob({ ...plain, suspended: false, orphaned: false, updatedAtMs: atMs });
  const total = Math.max(1, outstandingOf(state, job.key));
  return begun(
    openOperation(state, { kind: 'resume', jobKeys: [job.key], total, actor, reason: command.reason }, atMs),
  );
};

/** What the new wish makes pointless ends, and says by what. */
const supersede = (state: CoreState, job: Job, kinds: readonly OperationKind[], atMs: number): void => {
  for (const operation of running(state)) {
    if (!kinds.includes(operation.kind) || operation.jobKeys.length !== 1 || operation.jobKeys[0] !== job.key) continue;
    closeOperation(state, operation, 'superseded', 'A newer request took its place.', atMs);
  }
};
