import { maximumInstances } from '@borealis/contracts';
import type { Actor, Command, CommandReply, Job, OperationId, OperationKind } from '@borealis/contracts';
import { outstandingOf } from '../operations/advance-counts.js';
import { openOperation } from '../operations/open-operation.js';
import type { CoreState } from '../state/core-state.js';
import { isReply, makeWay } from './make-way.js';
import { begun, refused, suspended, unknownJob } from './refusal.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Why a job may not have this many instances. */
export const countRefusal = ({ key: job, definition }: Job, instances: number): CommandReply | undefined => {
  const { minimumInstances: minimum, allowScaling } = definition;
  if (!allowScaling) return refused('BOREALIS_SCALING_NOT_ALLOWED', { job });
  if (instances < minimum) return refused('BOREALIS_BELOW_MINIMUM', { job, instances, minimum });
  if (instances > maximumInstances)
    return refused('BOREALIS_ABOVE_MAXIMUM', { job, instances, maximum: maximumInstances });
  return undefined;
};

export const scale = (
  state: CoreState,
  command: Of<'scale'>,
  actor: Actor,
  atMs: number,
  undoes?: OperationId,
): CommandReply => {
  const job = state.jobs.get(command.jobKey);
  if (!job) return unknownJob(state, command.jobKey);
  const { instances } = command;
  if (job.suspended && job.definition.allowScaling) return suspended(job);
  const refusal = countRefusal(job, instances);
  if (refusal) return refusal;
  const asked = {
    kind: 'scale',
    jobKeys: [job.key],
    sameAs: ({ to }: { to?: number | undefined }) => to === instances,
  } as const;
  const way = makeWay(state, asked, actor, atMs);
  if (isReply(way)) return way;
  state.putJob({ ...job, desired: instances, updatedAtMs: atMs });
  const total = Math.max(1, Math.abs(instances - job.desired));
  return begun(
    openOperation(
      state,
      { kind: 'scale', jobKeys: [job.key], total, from: job.desired, to: instances, actor, wish: command, undoes },
      atMs,
    ),
  );
};

export const suspend = (
  state: CoreState,
  command: Of<'suspend'>,
  actor: Actor,
  atMs: number,
  undoes?: OperationId,
): CommandReply => {
  const job = state.jobs.get(command.jobKey);
  if (!job) return unknownJob(state, command.jobKey);
  if (job.suspended && !isBeing(state, job, 'suspend')) return suspended(job);
  const way = makeWay(state, { kind: 'suspend', jobKeys: [job.key] }, actor, atMs);
  if (isReply(way)) return way;
  const live = state.tasks.live(job.key).size;
  state.putJob({ ...job, suspended: true, suspendedReason: command.reason ?? `by ${actor.id}`, updatedAtMs: atMs });
  return begun(
    openOperation(
      state,
      { kind: 'suspend', jobKeys: [job.key], total: Math.max(1, live), actor, wish: command, undoes },
      atMs,
    ),
  );
};

const isBeing = (state: CoreState, { key }: Job, kind: OperationKind): boolean => {
  for (const open of state.openOperations.values()) if (open.kind === kind && open.jobKeys[0] === key) return true;
  return false;
};

export const resume = (
  state: CoreState,
  command: Of<'resume'>,
  actor: Actor,
  atMs: number,
  undoes?: OperationId,
): CommandReply => {
  const job = state.jobs.get(command.jobKey);
  if (!job) return unknownJob(state, command.jobKey);
  const way = makeWay(state, { kind: 'resume', jobKeys: [job.key] }, actor, atMs);
  if (isReply(way)) return way;
  const { suspendedReason: _reason, ...plain } = job;
  state.putJob({ ...plain, suspended: false, orphaned: false, updatedAtMs: atMs });
  const total = Math.max(1, outstandingOf(state, job.key));
  return begun(openOperation(state, { kind: 'resume', jobKeys: [job.key], total, actor, wish: command, undoes }, atMs));
};
