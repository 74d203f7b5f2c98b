import { asJobKey, endpoints } from '@borealis/contracts';
import type { JobKey } from '@borealis/contracts';
import { CommandError } from '../command-error.js';
import { exitCodes } from './exit-codes.js';
import type { HostClient } from './host-client.js';

/** The keys somebody can mean by the last parts of one, or by a whole one. */
export const keysMeant = (keys: readonly JobKey[], given: string): JobKey[] =>
  keys.filter((key) => key === given || key.endsWith(`/${given}`));

/** The job somebody means by `web`, `prod/web` or `root/prod/web`: as much of the key as tells it from the others. */
export const jobNamed = async (host: HostClient, given: string): Promise<JobKey> => {
  if (given.split('/').length === 3) return asJobKey(given);
  const keys = (await host.ask(endpoints.jobs)).map(({ key }) => key);
  const meant = keysMeant(keys, given);
  if (meant.length === 1) return meant[0]!;
  throw new CommandError(
    meant.length > 1
      ? `"${given}" can be any of ${meant.join(', ')}.\nWrite the whole key.`
      : `There is no task type ${given}.\n${keys.length === 0 ? 'This host has none.' : `There are: ${keys.join(', ')}.`}`,
    meant.length > 1 ? exitCodes.wrongUse : exitCodes.failed,
  );
};

/** What `--job` narrows a list to. */
export const jobIfNamed = async (
  host: HostClient,
  options: Readonly<Record<string, unknown>>,
): Promise<JobKey | undefined> => {
  const given = options['job'] as string | undefined;
  return given === undefined ? undefined : jobNamed(host, given);
};
