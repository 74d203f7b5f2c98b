import { defineErrors } from './error-entry.js';

/** What operations refuse, and how they fail. */
export const operationErrors = defineErrors({
  BOREALIS_OPERATION_UNKNOWN: {
    title: 'Unknown operation',
    what: 'There is no operation {operation}.',
    todo: 'List the operations to find its id; ended ones are kept for a limited time.',
    status: 404,
  },
  BOREALIS_OPERATION_RUNNING: {
    title: 'Another operation is running',
    what: 'Operation {operation} ({kind}) is already at work on {job}.',
    todo: 'Wait until it ends or cancel it, then ask again.',
    status: 409,
  },
  BOREALIS_OPERATION_ENDED: {
    title: 'The operation has ended',
    what: 'Operation {operation} has ended as {state}.',
    todo: 'Nothing of it is left to pause, resume or cancel; start a new operation.',
    status: 409,
  },
  BOREALIS_OPERATION_NOT_PAUSABLE: {
    title: 'Nothing to pause',
    what: 'Operation {operation} ({kind}, {state}) has no steps that could be held back.',
    todo: 'Running rolling restarts can be paused. Any operation can be cancelled.',
    status: 409,
  },
  BOREALIS_OPERATION_NOT_PAUSED: {
    title: 'The operation is not paused',
    what: 'Operation {operation} is {state}.',
    todo: 'Only a paused operation can be resumed.',
    status: 409,
  },
  BOREALIS_OPERATION_DEADLINE: {
    title: 'Deadline passed',
    what: 'The operation was not done by its deadline; {done} of {total} steps were. {why}.',
    todo: 'What was done stays. Look at why tasks wait or fail, then ask again.',
    status: 504,
  },
  BOREALIS_REPLACEMENT_FAILED: {
    title: 'The replacement failed',
    what: 'What was to take over from {task}, which {old}, did not come to stay: {why}.',
    todo: 'Mend the cause and restart again.',
    status: 502,
  },
  BOREALIS_RESTART_ABORTED: {
    title: 'Too many replacements failed',
    what: '{failed} of {total} replacements failed, {tolerated} were tolerated; {done} are done, {left} tasks run on as they were and {down} are not up. The last one: {why}.',
    todo: 'Mend the cause and restart again; what is up already is not touched by that before its turn.',
    status: 502,
  },
  BOREALIS_PLAN_INCOMPLETE: {
    title: 'Part of the plan failed',
    what: '{failed} of {total} parts of the plan did not come to a good end: {parts}.',
    todo: 'What was done stays. Look at those operations, mend the cause and plan again.',
    status: 502,
  },
  BOREALIS_UNDO_IMPOSSIBLE: {
    title: 'It cannot be undone',
    what: 'Operation {operation} ({kind}) cannot be undone: {why}.',
    todo: 'Scale, suspend, resume and a kill that gave its instance up can be undone.',
    status: 409,
  },
  BOREALIS_UNDO_OUTDATED: {
    title: 'Things have changed since',
    what: 'Operation {operation} ({kind}) cannot be undone any more: {why}.',
    todo: 'Look at how things are now and ask for what you want instead.',
    status: 409,
  },
  BOREALIS_ADOPTION_REFUSED: {
    title: 'The task cannot be adopted',
    what: 'Task {task} cannot become an instance of {job}: {why}.',
    todo: 'Name a foreign task, and a place that is free.',
    status: 409,
  },
});
