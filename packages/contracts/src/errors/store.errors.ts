import { defineErrors } from './error-entry.js';

/** Problems of the database. The host refuses and never overwrites. */
export const storeErrors = defineErrors({
  BOREALIS_STORE_UNREADABLE: {
    title: 'The database cannot be read',
    what: '{database} is damaged or is not a database of Borealis: {why}.',
    todo: 'Move the file away, or name an empty database or schema, to start anew (running tasks are adopted from Mesos); or put a backup in its place. It was not changed.',
    status: 500,
  },
  BOREALIS_STORE_UNWRITABLE: {
    title: 'The database cannot be written',
    what: '{database} cannot be written: {why}.',
    todo: 'Make it writable for this user (the file and its folder, or the server), free disk space, or point DATABASE_URL elsewhere. Nothing was lost.',
    status: 500,
  },
  BOREALIS_STORE_NEWER: {
    title: 'The database is of a newer version',
    what: '{database} was written by a newer version of Borealis (migration {migration} is unknown here).',
    todo: 'Start that version or a later one, or put back a backup made before the upgrade.',
    status: 500,
  },
  BOREALIS_STORE_FENCED: {
    title: 'Another host has taken over',
    what: 'This host holds term {term}, the database is at term {current}: another host of this framework has started.',
    todo: 'Let one of them run. This one stops, and nothing of it was written.',
    status: 500,
  },
  BOREALIS_STORE_UNSUPPORTED: {
    title: 'Unknown kind of database',
    what: 'DATABASE_URL names {url}, which is no kind of database this version can use.',
    todo: 'Use sqlite:<path>, postgres://<user>:<password>@<host>/<database>, or memory: to keep nothing, or leave it out for a file in the working directory.',
    status: 500,
  },
  BOREALIS_STORE_ADDRESS_INVALID: {
    title: 'The address of the database makes no sense',
    what: 'DATABASE_URL cannot be used: {why}.',
    todo: 'Write postgres://<user>:<password>@<host>:5432/<database>, with ?sslmode=verify-full&sslrootcert=<file> for a server behind TLS.',
    status: 500,
  },
  BOREALIS_STORE_UNREACHABLE: {
    title: 'The database cannot be reached',
    what: 'There is no connection to {database}: {why}.',
    todo: 'Look whether the server runs, can be reached from here and speaks TLS as sslmode says. The host ends and goes on from what is durable when it is started again.',
    status: 503,
  },
  BOREALIS_STORE_DENIED: {
    title: 'The database does not let us in',
    what: '{database} refuses this user: {why}.',
    todo: 'Check user, password and database in DATABASE_URL. The user needs to create and write tables in one schema; ?schema=<name> picks another. Nothing was changed.',
    status: 500,
  },
  BOREALIS_STORE_ROW_INVALID: {
    title: 'A row makes no sense',
    what: 'Row {row} of table {table} in {database} does not have the shape this version expects: {why}.',
    todo: 'Put back a backup, or start the version that wrote it. It was not changed.',
    status: 500,
  },
  BOREALIS_STORE_BUSY: {
    title: 'The database is in use',
    what: 'Another process has held the write lock of {database} for more than {waitedMs} ms: {why}.',
    todo: 'Find who holds it (a second host, a backup, a database shell, a migration) and end it. Nothing was written.',
    status: 503,
  },
  BOREALIS_STORE_ABSENT: {
    title: 'There is no database',
    what: 'There is no database at {database}. None was made.',
    todo: 'Check DATABASE_URL and MESOS_SANDBOX: they have to be those of the host.',
    status: 500,
  },
  BOREALIS_STORE_OLDER: {
    title: 'The database is of an older version',
    what: '{database} was written by an older version of Borealis and has not been brought up to date yet.',
    todo: 'Use the version of the host that runs on it. It was not changed.',
    status: 500,
  },
  BOREALIS_STORE_NOT_EMPTY: {
    title: 'The database is not empty',
    what: '{database} holds something already (table {table}).',
    todo: 'Restore into an empty database, or say --replace to give up what is in it. It was not changed.',
    status: 409,
  },
  BOREALIS_BACKUP_UNREADABLE: {
    title: 'The backup cannot be used',
    what: '{file} is damaged, cut off or no backup of Borealis: {why}.',
    todo: 'Take another backup. Nothing was changed.',
    status: 500,
  },
  BOREALIS_BACKUP_NEWER: {
    title: 'The backup is of a newer version',
    what: '{file} was written in version {version} of the format by Borealis {writtenBy}; this version reads up to {known}.',
    todo: 'Restore it with that version of Borealis or a later one. Nothing was changed.',
    status: 500,
  },
  BOREALIS_BACKUP_UNWRITABLE: {
    title: 'The backup cannot be written',
    what: '{file} cannot be written: {why}.',
    todo: 'Make its folder writable for this user or free disk space. The database was not touched.',
    status: 500,
  },
  BOREALIS_STORE_KEY_WRONG: {
    title: 'The secrets in the database cannot be opened',
    what: 'Secrets in {database} were sealed with key {key}, which does not open them: {why}.',
    todo: 'Give the key it was sealed with in STORE_KEY or STORE_KEY_FILE (several are tried, the first one seals), or put the key file back beside the database. If that key is lost, start with an empty database: running tasks are adopted from Mesos. It was not changed.',
    status: 500,
  },
  BOREALIS_STORE_KEY_FILE_UNUSABLE: {
    title: 'The key of the database cannot be used',
    what: '{file} cannot be used as the key of the database: {why}.',
    todo: 'Put the right key file back and let this user read it, make its folder writable, or set STORE_KEY.',
    status: 500,
  },
  BOREALIS_STORE_FAILED: {
    title: 'The database failed',
    what: '{database} refused what was asked of it: {why}.',
    todo: 'Nothing of it was written. Start again; if it repeats, keep a copy of the file and report this code.',
    status: 500,
  },
  BOREALIS_STORE_CLOSED: {
    title: 'The database is closed',
    what: '{database} was asked for something after it had been closed.',
    todo: 'This host is stopping. Ask again when it has started.',
    status: 503,
  },
});
