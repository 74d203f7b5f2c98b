import type { Variable } from './variable.js';

const v = (variable: Omit<Variable, 'since'>): Variable => ({ since: '0.1.0', ...variable });

/** Variables about what is kept, and for how long. Where it is kept is DATABASE_URL. */
export const storeVariables: readonly Variable[] = [
  v({
    key: 'STORE_KEY',
    kind: 'list',
    secret: true,
    example: 'a long random text',
    doc: 'Key the environment, arguments and other secrets of tasks are sealed with in the database and its backups. Several with commas: the first one seals, all of them open. Without it, the password of DATABASE_URL, or a key that is made beside the database file.',
  }),
  v({
    key: 'STORE_KEY_FILE',
    kind: 'text',
    example: '/run/secrets/store-key',
    doc: 'File with the keys instead of STORE_KEY, one a line.',
  }),
  v({
    key: 'HISTORY_MAX_AGE',
    kind: 'seconds',
    default: '2592000',
    example: '604800',
    doc: 'How long the history of tasks and operations is kept in the database.',
  }),
  v({
    key: 'HISTORY_PER_JOB',
    kind: 'integer',
    default: '10000',
    example: '1000',
    doc: 'How many events of tasks are kept in the database for each job; the oldest go first.',
  }),
  v({
    key: 'HISTORY_PRUNE_INTERVAL',
    kind: 'seconds',
    default: '3600',
    example: '600',
    doc: 'How often what is past HISTORY_MAX_AGE and HISTORY_PER_JOB is taken out, in small slices while nothing else is to be done.',
  }),
  v({
    key: 'INPUT_LOG',
    kind: 'choice',
    choices: ['off', 'on'],
    default: 'off',
    example: 'on',
    doc: 'Whether everything the scheduler is told is recorded in the database, with the decisions it led to: what borealis replay works from.',
  }),
  v({
    key: 'INPUT_LOG_KEEP',
    kind: 'seconds',
    default: '86400',
    example: '604800',
    doc: 'How long what INPUT_LOG records is kept, at least 600 s. It goes in parts of a quarter of this time.',
  }),
  v({
    key: 'INPUT_LOG_MAX_MB',
    kind: 'integer',
    default: '1024',
    example: '256',
    doc: 'How much INPUT_LOG may record, in MB, at least 64; the oldest goes first. What is recorded in five minutes may be more.',
  }),
  v({
    key: 'BACKUP_DIR',
    kind: 'text',
    example: '/backups/my-framework',
    doc: 'Folder for backups of the database, made while the host runs; a relative path starts in MESOS_SANDBOX. Not set: none are made.',
  }),
  v({
    key: 'BACKUP_INTERVAL',
    kind: 'seconds',
    default: '3600',
    example: '600',
    doc: 'How often a backup is made.',
  }),
  v({
    key: 'BACKUP_KEEP',
    kind: 'integer',
    default: '48',
    example: '24',
    doc: 'How many backups are kept; the oldest go first.',
  }),
];
