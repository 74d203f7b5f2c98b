import { frameworkVariables } from '@borealis/contracts';
import { resolve } from 'node:path';
import { environmentFrom } from '../check-config.js';

/** Where the database is: the environment a host would have, or what is said instead of it. */
export interface DatabaseWishes {
  readonly database?: string;
  readonly marathon?: string;
  readonly envFile?: string;
}

/** As the host reads them; nothing else of the environment has to be there. */
export const databasePlace = (wishes: DatabaseWishes): { readonly url: string; readonly folder: string } => {
  const environment = environmentFrom(wishes);
  const valueOf = (key: string): string =>
    environment[key]?.trim() || (frameworkVariables.find((variable) => variable.key === key)?.default ?? '');
  return {
    url: wishes.database ?? valueOf('DATABASE_URL'),
    folder: wishes.database === undefined ? resolve(valueOf('MESOS_SANDBOX')) : process.cwd(),
  };
};
