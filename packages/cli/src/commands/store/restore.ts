import { resolve } from 'node:path';
import { checkBackup, restore as putBack } from '@borealis/store';
import type { BackupSummary } from '@borealis/store';
import { good, note, print } from '../../output/index.js';
import { databasePlace } from './database-place.js';
import type { DatabaseWishes } from './database-place.js';

export interface RestoreWishes extends DatabaseWishes {
  readonly check?: boolean;
  readonly replace?: boolean;
}

const words: Readonly<Record<string, string>> = {
  framework: 'framework',
  jobs: 'task types',
  revisions: 'revisions',
  tasks: 'tasks',
  operations: 'operations',
  agents: 'agents',
  quotas: 'quotas',
  operationHistory: 'ended operations',
  taskHistory: 'events of tasks',
};

const tell = ({ createdAtMs, writtenBy, from, counts, keys }: BackupSummary): void => {
  print(`Taken ${new Date(createdAtMs).toISOString()} by Borealis ${writtenBy} of ${from}:`);
  for (const [kind, count] of Object.entries(counts)) print(`  ${count} ${words[kind] ?? kind}`);
  if (keys.length > 0) print(`  secrets are sealed with key ${keys.join(', ')}, which the host needs`);
};

/** Puts a backup in the place of what a database holds; with `check` it is only looked at. */
export const restore = async (file: string, { check, replace, ...wishes }: RestoreWishes): Promise<void> => {
  const path = resolve(file);
  if (check === true) {
    tell(await checkBackup(path));
    note(`${good('●')} The backup is whole. Nothing was changed.`);
    return;
  }
  const place = databasePlace(wishes);
  tell(await putBack(place, { file: path, replace: replace === true, atMs: Date.now() }));
  note(
    `${good('●')} Restored. A host that still runs on this database stops at its next commit. The next one asks Mesos what was launched since the backup and adopts it.`,
  );
};
