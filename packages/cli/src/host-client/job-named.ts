import { asJobKey, endpoints } from '@borealis/contracts';
import type { JobKey } from '@borealis/contracts';
import { CommandError } from '../command-error.js';
import { exitCodes } from './exit-codes.js';
import type { HostClient } from './host-client.js';

/** The job somebody means by `web`, `prod/web` or `root/prod/web`: as much of the key as tells it from the others. */
export const jobNamed = async (host: HostClient, given: string): Promise<JobKey> => {
  if (given.split('/').length === 3) return asJobKey(given);
  const keys = (await host.ask(endpoints.jobs)).map(({ key }) => key);
  const meant = keys.filter((key) => key.endsWith(`/${given}`));
  if (meant.length === 1) return meant[0]!;
  throw new CommandError(
    meant.length > 1
      ? `"${given}" can be any of ${meant.join(', ')}.\nWrite the whole key.`
      : `There is no task type ${given}.\n${keys.length === 0 ? 'This host has none.' : `There are: ${keys.join(', ')}.`}`,
    meant.length > 1 ? exitCodes.wrongUse : exitCodes.failed,
  );
};
