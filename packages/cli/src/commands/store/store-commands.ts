import { Command } from 'commander';
import type { BackupWishes } from './backup.js';
import type { ReplayWishes } from './replay/replay.js';
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
    .option('--force', 'over a file that is there, and into a folder that has to be made')
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
  withDatabase(
    new Command('replay').description(
      'make the decisions a host recorded (INPUT_LOG=on) once more: what happened, what it changed, what Mesos was told; changes nothing',
    ),
  )
    .option('--from <time>', 'tell decisions from here on: 2026-11-26T12:00Z, or how long ago, such as 30min')
    .option('--to <time>', 'tell decisions up to here')
    .option('--job <job>', 'tell only what concerns this task type, such as web or root/prod/web')
    .option('--at <time>', 'show task types and tasks as they were then, instead of decisions')
    .option('--json', 'one JSON object a line; with --at one for all')
    .option('--secrets', 'with --json: show what is masked, such as the values of environment variables')
    .addHelpText(
      'after',
      '\nExamples:\n  borealis replay --from 30min --job web\n  borealis replay --at 2026-11-26T12:00Z\n  borealis replay --json > decisions.jsonl\n\nEnds with 0 when all decisions come out as they were committed, with 1 when one does not; the next recording follows then.',
    )
    .action(async (wishes: ReplayWishes) => {
      const { replay } = await import('./replay/replay.js');
      await replay(wishes);
    }),
];
