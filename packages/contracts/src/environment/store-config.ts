import { fileOf } from './file-of.js';
import type { ReadFile } from './file-of.js';
import { BorealisError } from '../errors/index.js';
import { Reader } from './reader.js';
import type { Environment } from './reader.js';
import { Secret } from './secret.js';
import { storeVariables } from './store-variables.js';
import { choice, integer, milliseconds } from './values.js';
import type { Variable } from './variable.js';

/** What is kept, and for how long. Durations in milliseconds. */
export interface StoreConfig {
  /** What secrets are sealed with: the first one seals, all of them open. */
  readonly keys: readonly Secret[];
  /** Absent: no backups are made. */
  readonly backup?: { readonly folder: string; readonly intervalMs: number; readonly keep: number } | undefined;
  readonly inputLog: { readonly on: boolean; readonly keepMs: number; readonly maxBytes: number };
  readonly history: { readonly maxAgeMs: number; readonly perJob: number; readonly pruneIntervalMs: number };
}

const variable = (key: string): Variable => storeVariables.find((each) => each.key === key)!;

const backupOf = (reader: Reader, time: (key: string, least: number) => number): StoreConfig['backup'] => {
  const folder = reader.text(variable('BACKUP_DIR'));
  const intervalMs = time('BACKUP_INTERVAL', 0.1);
  const keep = integer(reader, variable('BACKUP_KEEP'), 'BACKUP_KEEP', { least: 1 }) ?? 1;
  return folder === undefined ? undefined : { folder, intervalMs, keep };
};

export const storeConfigOf = (reader: Reader, readFile: ReadFile): StoreConfig => {
  const time = (key: string, least: number): number =>
    milliseconds(reader, variable(key), key, { least, most: 1e9 }) ?? 0;
  return {
    keys: keysOf(reader, readFile),
    backup: backupOf(reader, time),
    inputLog: {
      on: choice(reader, variable('INPUT_LOG'), 'INPUT_LOG', ['off', 'on']) === 'on',
      keepMs: time('INPUT_LOG_KEEP', 600),
      maxBytes: (integer(reader, variable('INPUT_LOG_MAX_MB'), 'INPUT_LOG_MAX_MB', { least: 64 }) ?? 64) * 1_000_000,
    },
    history: {
      maxAgeMs: time('HISTORY_MAX_AGE', 0),
      perJob: integer(reader, variable('HISTORY_PER_JOB'), 'HISTORY_PER_JOB') ?? 0,
      pruneIntervalMs: time('HISTORY_PRUNE_INTERVAL', 0.1),
    },
  };
};

/** The keys alone, for what reads a database without a host. Throws BOREALIS_ENVIRONMENT_INVALID when they cannot be read. */
export const storeKeysOf = (environment: Environment, readFile: ReadFile): readonly string[] => {
  const reader = new Reader(environment);
  const keys = keysOf(reader, readFile);
  const { problems } = reader;
  if (problems.length > 0)
    throw new BorealisError('BOREALIS_ENVIRONMENT_INVALID', {
      count: problems.length,
      variables: problems.map((problem) => problem.variable),
    });
  return keys.map((key) => key.reveal());
};

/** A key is a long text: a short one could be guessed. */
const shortestKey = 16;

const keysOf = (reader: Reader, readFile: ReadFile): Secret[] => {
  const plain = reader.text(variable('STORE_KEY'));
  const inFile = fileOf(reader, readFile, variable('STORE_KEY_FILE'));
  const [key, text] = plain === undefined ? (['STORE_KEY_FILE', inFile] as const) : (['STORE_KEY', plain] as const);
  const keys = (text ?? '')
    .split(/[,\r\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (text !== undefined && (keys.length === 0 || keys.some(({ length }) => length < shortestKey)))
    reader.problem(
      variable(key),
      key,
      'holds no key, or one that is too short.',
      `keys of at least ${shortestKey} characters`,
    );
  return keys.map((each) => new Secret(each));
};
