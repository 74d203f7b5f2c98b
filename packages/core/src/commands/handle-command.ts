import type { Actor, Command, CommandReply } from '@borealis/contracts';
import { applyJobs } from '../jobs/apply-jobs.js';
import { pruneRevisions } from '../jobs/prune-job.js';
import { outstandingOf } from '../operations/advance-counts.js';
import { closeOperation } from '../operations/close-operation.js';
import { openOperation } from '../operations/open-operation.js';
import { removeQuota, setQuota } from '../quota/index.js';
import type { CoreState } from '../state/core-state.js';
import { begun, refused } from './refusal.js';
import { resume, scale, suspend } from './scale-commands.js';
import { killAll, killTask, restartTask, rollingRestart } from './task-commands.js';

/** Carries out a command as far as it can be done at once, and opens the operation that stands for the rest. */
export const handleCommand = (state: CoreState, command: Command, actor: Actor, atMs: number): CommandReply => {
  switch (command.kind) {
    case 'applyJobs':
      return apply(state, command, actor, atMs);
    case 'scale':
      return scale(state, command, actor, atMs);
    case 'suspend':
      return suspend(state, command, actor, atMs);
    case 'resume':
      return resume(state, command, actor, atMs);
    case 'restartTask':
      return restartTask(state, command, actor, atMs);
    case 'rollingRestart':
      return rollingRestart(state, command, actor, atMs);
    case 'killAll':
      return killAll(state, command, actor, atMs);
    case 'killTask':
      return killTask(state, command, actor, atMs);
    case 'setQuota':
      return setQuota(state, command, actor, atMs);
    case 'removeQuota':
      return removeQuota(state, command, actor, atMs);
    case 'cancel':
      return cancel(state, command, actor, atMs);
  }
};

const apply = (
  state: CoreState,
  command: Extract<Command, { kind: 'applyJobs' }>,
  actor: Actor,
  atMs: number,
): CommandReply => {
  const applied = applyJobs(state, command, atMs);
  pruneRevisions(state);
  const jobKeys = [...applied.created, ...applied.changed, ...applied.removed];
  const total = Math.max(
    1,
    jobKeys.reduce((sum, key) => sum + outstandingOf(state, key), 0),
  );
  const operation = openOperation(state, { kind: 'apply', jobKeys, total, actor }, atMs);
  if (command.onChange === 'rolling' && applied.revised.length > 0)
    rollingRestart(
      state,
      { kind: 'rollingRestart', jobKeys: [...applied.revised], reason: 'Changed definition' },
      actor,
      atMs,
    );
  return begun(
    jobKeys.length === 0 ? closeOperation(state, operation, 'succeeded', 'Nothing has changed.', atMs) : operation,
  );
};

const cancel = (
  state: CoreState,
  command: Extract<Command, { kind: 'cancel' }>,
  actor: Actor,
  atMs: number,
): CommandReply => {
  const operation = state.operations.get(command.operationId);
  if (!operation) return refused('BOREALIS_OPERATION_UNKNOWN', { operation: command.operationId });
  if (operation.state !== 'running')
    return refused('BOREALIS_OPERATION_ENDED', { operation: operation.id, state: operation.state });
  return begun(
    closeOperation(
      state,
      operation,
      'cancelled',
      `Cancelled by ${actor.id}${command.reason === undefined ? '' : `: ${command.reason}`}. What was done stays.`,
      atMs,
    ),
  );
};
