import { endpoints } from '@borealis/contracts';
import { CommandError } from '../../../command-error.js';
import { exitCodes, HostFailure, keysMeant } from '../../../host-client/index.js';
import type { HostClient } from '../../../host-client/index.js';

/** Whoever names a task type where a task is wanted is told the command for it, instead of the ids of all tasks. */
export const orJob =
  (host: HostClient, given: string, command: string) =>
  async (error: unknown): Promise<never> => {
    if (!(error instanceof HostFailure) || error.problem.code !== 'BOREALIS_TASK_UNKNOWN') throw error;
    const [job] = keysMeant(
      (await host.ask(endpoints.jobs)).map(({ key }) => key),
      given,
    );
    if (job === undefined) throw error;
    throw new CommandError(
      `${given} is a task type, not a task. For all of its tasks: ${command} ${given}\nNothing was changed.`,
      exitCodes.wrongUse,
    );
  };
