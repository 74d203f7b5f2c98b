import { agentsStrings } from './agents.strings';
import { hostStrings } from './host.strings';
import { operationsStrings } from './operations.strings';
import { overviewStrings } from './overview.strings';
import { quotasStrings } from './quotas.strings';
import { shellStrings } from './shell.strings';
import { taskTypesStrings } from './task-types.strings';
import { tasksStrings } from './tasks.strings';
import { wordsStrings } from './words.strings';

/** The catalogue of every text of the dashboard's own. What the host says (problems, reasons, outcomes) comes as it is. */
export const strings = {
  ...shellStrings,
  ...wordsStrings,
  ...overviewStrings,
  ...taskTypesStrings,
  ...tasksStrings,
  ...operationsStrings,
  ...agentsStrings,
  ...quotasStrings,
  ...hostStrings,
} as const;
