import type { HostCommand } from '../../host-client/index.js';
import { agentsCommand } from './agents.command.js';
import { drainCommand, undrainCommand } from './drain.command.js';
import { endStormCommand } from './end-storm.command.js';
import { foreignCommand } from './foreign.command.js';
import { historyCommand } from './history.command.js';
import { jobsCommand } from './jobs.command.js';
import { logLevelCommand } from './log-level.command.js';
import { operationCommands } from './operations/index.js';
import { planCommand } from './plan.command.js';
import { quotaCommand } from './quota.command.js';
import { tasksCommand } from './tasks.command.js';
import { whyCommand } from './why.command.js';

/** Every command that talks to a running host, in the order of the help. */
export const hostCommands: readonly HostCommand[] = [
  jobsCommand,
  tasksCommand,
  historyCommand,
  whyCommand,
  planCommand,
  quotaCommand,
  foreignCommand,
  agentsCommand,
  drainCommand,
  undrainCommand,
  endStormCommand,
  logLevelCommand,
  ...operationCommands,
];
