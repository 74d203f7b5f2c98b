import { isOpen } from '@borealis/contracts';
import type { Accepted, OperationView } from '@borealis/contracts';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCodes, followOperation } from '../../../host-client/index.js';
import type { Answer, HostClient } from '../../../host-client/index.js';
import { countOf, millisecondsOf } from '../numbers.js';
import { bad, doubtful, good, note } from '../../../output/index.js';

export const withReason = (command: Command): Command =>
  command.option('--reason <text>', 'why; shown with the operation and kept');

export const withWait = (command: Command): Command =>
  command.option('-w, --wait', 'follow it to its outcome; the exit code is 1 unless it succeeded');

/** What every command that begins an operation takes. */
export const withWishes = (command: Command): Command =>
  withWait(withReason(command).option('--within <seconds>', 'give it up when it is not done by then'));

export const withSettings = (command: Command): Command =>
  withWishes(command)
    .addOption(
      new Option('--method <how>', 'start the successor first, or stop the old task first').choices([
        'auto',
        'surge',
        'inPlace',
      ]),
    )
    .option(
      '--watch <seconds>',
      'a successor has to be up for so long before it counts and the old task ends; 5 unless given, 0: as soon as it is up',
    )
    .option('--no-health', 'a successor counts as soon as it runs, whatever its health check says');

type Options = Readonly<Record<string, unknown>>;

/** What was given of an option, read; nothing when it was not given. */
const read = <T>(options: Options, option: string, field: string, by: (what: string, given: unknown) => T): object => {
  const given = options[option];
  const name = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return given === undefined ? {} : { [field]: by(`--${name}`, given) };
};

/** `reason` and `withinMs` of a request. */
export const wishesOf = (options: Options): Record<string, unknown> => ({
  ...(options['reason'] === undefined ? {} : { reason: options['reason'] }),
  ...read(options, 'within', 'withinMs', millisecondsOf),
});

export const settingsOf = (options: Options): Record<string, unknown> => ({
  ...read(options, 'batch', 'batchSize', countOf),
  ...(options['method'] === undefined ? {} : { method: options['method'] }),
  ...(options['health'] === false ? { healthGated: false } : {}),
  ...read(options, 'watch', 'watchMs', millisecondsOf),
  ...(options['onlyOutdated'] === true ? { onlyOutdated: true } : {}),
  ...read(options, 'maxFailures', 'maximumFailures', countOf),
});

const tones = { succeeded: good, failed: bad } as const;

export const lineOf = ({ id, kind, state, jobKeys, progress }: OperationView): string => {
  const tone = tones[state as keyof typeof tones] ?? doubtful;
  return `${id}  ${kind}${jobKeys.length === 1 ? ` of ${jobKeys[0]}` : ''}  ${tone(state)}  ${progress.sentence}`;
};

/** The operation that was begun; with `--wait` as it ended, told on the way on stderr. */
export const answerOf = async (host: HostClient, accepted: Accepted, options: Options): Promise<Answer> => {
  const { operation, joined } = accepted;
  if (options['wait'] !== true)
    return {
      data: accepted,
      text: () => `${joined ? 'This was already under way.\n' : ''}${lineOf(operation)}`,
    };
  let told = '';
  const ended = await followOperation(host, operation, (now) => {
    const line = lineOf(now);
    if (isOpen(now) && line !== told) note(line);
    told = line;
  });
  return {
    data: { operation: ended, joined },
    text: () => lineOf(ended),
    exitCode: ended.state === 'succeeded' ? exitCodes.done : exitCodes.failed,
  };
};
