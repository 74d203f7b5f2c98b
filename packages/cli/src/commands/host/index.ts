import type { HostCommand } from '../../host-client/index.js';
import { endStormCommand } from './end-storm.command.js';
import { foreignCommand } from './foreign.command.js';
import { jobsCommand } from './jobs.command.js';
import { operationCommands } from './operations/index.js';
import { planCommand } from './plan.command.js';
import { quotaCommand } from './quota.command.js';
import { whyCommand } from './why.command.js';

/** Every command that talks to a running host, in the order of the help. */
export const hostCommands: readonly HostCommand[] = [
  jobsCommand,
  whyCommand,
  planCommand,
  quotaCommand,
  foreignCommand,
  endStormCommand,
  ...operationCommands,
];
