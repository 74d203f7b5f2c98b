import { isOpen } from '@borealis/contracts';
import type { Operation, OperationAction, OperationView } from '@borealis/contracts';
import { isPausable } from '../operations/pausable.js';
import { undoOf } from '../operations/undo.js';
import type { CoreState } from '../state/core-state.js';
import { instancesOf } from './instance-progress.js';
import { jobsProgressOf } from './job-progress.js';
import { operationSentence } from './operation-sentence.js';

const taskIdsShown = 100;

/** An operation as all doors show it. */
export const operationViewOf = (state: CoreState, operation: Operation): OperationView => {
  const { inWork: _inWork, counted: _counted, failed = [], progress, taskIds, ...rest } = operation;
  const undo = undoOf(state, operation);
  const undoable = 'command' in undo && isKept(state, operation);
  return {
    ...rest,
    taskIds: taskIds.slice(0, taskIdsShown),
    taskCount: taskIds.length,
    progress: {
      ...progress,
      failed: failed.length,
      sentence: operationSentence(state, operation),
      jobs: isOpen(operation) ? jobsProgressOf(state, operation) : [],
      instances: instancesOf(state, operation),
    },
    actions: [...whileOpen(operation), ...(undoable ? (['undo'] as const) : [])],
    ...('why' in undo && undo.code === 'BOREALIS_UNDO_OUTDATED' ? { notUndoable: `Not undoable: ${undo.why}.` } : {}),
  };
};

const isKept = (state: CoreState, { id }: Operation): boolean => state.operations.has(id);

const whileOpen = (operation: Operation): OperationAction[] => {
  if (!isOpen(operation)) return [];
  if (operation.state === 'paused') return ['resume', 'cancel'];
  return isPausable(operation) ? ['pause', 'cancel'] : ['cancel'];
};
