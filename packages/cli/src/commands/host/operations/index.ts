import type { HostCommand } from '../../../host-client/index.js';
import { resumeCommand, rollingRestartCommand, scaleCommand, suspendCommand } from './job-operations.js';
import { cancelCommand, pauseCommand, undoCommand } from './operation-acts.js';
import { operationsCommand } from './operations.command.js';
import { adoptCommand, killCommand, restartCommand } from './task-operations.js';

export { answerOf, lineOf, wishesOf, withReason, withWait, withWishes } from './begun.js';
export { placesText } from './places-text.js';

/** What begins, shows and steers operations. */
export const operationCommands: readonly HostCommand[] = [
  operationsCommand,
  scaleCommand,
  restartCommand,
  rollingRestartCommand,
  killCommand,
  suspendCommand,
  resumeCommand,
  pauseCommand,
  cancelCommand,
  undoCommand,
  adoptCommand,
];
