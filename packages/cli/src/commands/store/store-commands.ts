import { Command } from 'commander';
import type { BackupWishes } from './backup.js';
import type { RestoreWishes } from './restore.js';

const withDatabase = (command: Command): Command =>
  command
    .option('--database <url>', 'the database, as in DATABASE_URL (default: what the environment says)')
    .option('--marathon <file>', 'take the environment of a Marathon app definition')
    .option('--env-file <file>', 'take the environment of this file');

/** Commands on a database, with or without a host running on it. */
export const storeCommands = (version: string): readonly Command[] => [
  withDatabase(new Command('backup').description('write all of the database to one file, while the host goes on'))
    .option('--to <file>', 'where to write it (default: a name with the time, in this folder)')
    .action(async (wishes: BackupWishes) => {
      const { backup } = await import('./backup.js');
      await backup(wishes, version);
    }),
  withDatabase(
    new Command('restore').description(
      'put a backup into an empty database; a host that still runs on it is locked out',
    ),
  )
    .argument('<file>', 'the backup')
    .option('--check', 'only find out whether the backup is whole, and what is in it')
    .option('--replace', 'give up what the database holds now')
    .action(async (file: string, wishes: RestoreWishes) => {
      const { restore } = await import('./restore.js');
      await restore(file, wishes);
    }),
];
