import type { Reader } from './reader.js';
import { storeVariables } from './store-variables.js';
import { integer, milliseconds } from './values.js';
import type { Variable } from './variable.js';

/** What is kept, and for how long. Durations in milliseconds. */
export interface StoreConfig {
  readonly history: { readonly maxAgeMs: number; readonly perJob: number; readonly pruneIntervalMs: number };
}

const variable = (key: string): Variable => storeVariables.find((each) => each.key === key)!;

export const storeConfigOf = (reader: Reader): StoreConfig => {
  const time = (key: string, least: number): number =>
    milliseconds(reader, variable(key), key, { least, most: 1e9 }) ?? 0;
  return {
    history: {
      maxAgeMs: time('HISTORY_MAX_AGE', 0),
      perJob: integer(reader, variable('HISTORY_PER_JOB'), 'HISTORY_PER_JOB') ?? 0,
      pruneIntervalMs: time('HISTORY_PRUNE_INTERVAL', 0.1),
    },
  };
};
