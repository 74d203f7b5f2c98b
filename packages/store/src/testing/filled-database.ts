import { createRequire } from 'node:module';
import { SqliteStore } from '../sqlite/sqlite-store.js';
import { aFramework, aJob, anAgent, aRevision, putOperation, putTask } from './entities.js';

interface RawDatabase {
  exec(sql: string): void;
  close(): void;
}
const Libsql = createRequire(import.meta.url)('libsql') as new (path: string) => RawDatabase;

/** The file as any other program sees it. */
export const openRaw = (file: string): RawDatabase => new Libsql(file);

/** Runs statements on a file behind the store's back; nothing of them stays in the log. */
export const tamper = (file: string, sql: string): void => {
  const raw = openRaw(file);
  raw.exec(`${sql}; PRAGMA wal_checkpoint(TRUNCATE)`);
  raw.close();
};

/** A closed database with two hundred tasks and one of everything else. */
export const fillDatabase = async (file: string): Promise<void> => {
  const store = await SqliteStore.open(file);
  await store.commit(
    [
      ...Array.from({ length: 200 }, (_, index) => putTask(`t${index}`)),
      { kind: 'framework', framework: aFramework() },
      { kind: 'job', job: aJob('web') },
      { kind: 'revision', revision: aRevision('r') },
      { kind: 'agent', agent: anAgent('a') },
      putOperation('o', { state: 'succeeded', endedAtMs: 3 }),
    ],
    await store.beginTerm(),
  );
  await store.close();
};
