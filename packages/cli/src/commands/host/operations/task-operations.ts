import { endpoints, partsOf } from '@borealis/contracts';
import { CommandError } from '../../../command-error.js';
import { exitCodes, jobNamed } from '../../../host-client/index.js';
import type { HostCommand } from '../../../host-client/index.js';
import { placeOf } from '../numbers.js';
import { orJob } from './or-job.js';
import { answerOf, settingsOf, wishesOf, withReason, withSettings, withWishes } from './begun.js';

/** `borealis restart` */
export const restartCommand: HostCommand = {
  usage: 'restart <task>',
  description: 'replace one task',
  examples: ['borealis restart my-fw.web-1.6f1c… --wait'],
  options: withSettings,
  run: async (host, [task = ''], options) => {
    const body = { settings: settingsOf(options), ...wishesOf(options) };
    const accepted = await host
      .ask(endpoints.restartTask, { parameters: { task }, body })
      .catch(orJob(host, task, 'borealis rolling-restart'));
    return answerOf(host, accepted, options);
  },
};

/** `borealis kill`: one task, or with `--job` every task of a task type. */
export const killCommand: HostCommand = {
  usage: 'kill [task]',
  description: 'end one task, or every task of a task type; they come back by the restart policy',
  examples: ['borealis kill my-fw.web-1.6f1c… --scale-down', 'borealis kill --job web --reason stuck --wait'],
  options: (command) =>
    withWishes(command)
      .option('--scale-down', 'give the instance up instead of launching it again')
      .option('--job <job>', 'every task of this task type'),
  run: async (host, [task = ''], options) => {
    const job = options['job'] as string | undefined;
    if ((task === '') === (job === undefined))
      throw new CommandError('Name a task, or a task type with --job.', exitCodes.wrongUse);
    if (job !== undefined) {
      if (options['scaleDown'] === true)
        throw new CommandError(
          '--scale-down is for one task; "borealis scale" changes how many a task type has.',
          exitCodes.wrongUse,
        );
      const parameters = partsOf(await jobNamed(host, job));
      return answerOf(host, await host.ask(endpoints.killJob, { parameters, body: wishesOf(options) }), options);
    }
    const body = { scaleDown: options['scaleDown'] === true, ...wishesOf(options) };
    const accepted = await host
      .ask(endpoints.killTask, { parameters: { task }, body })
      .catch(orJob(host, task, 'borealis kill --job'));
    return answerOf(host, accepted, options);
  },
};

/** `borealis adopt` */
export const adoptCommand: HostCommand = {
  usage: 'adopt <task> <job>',
  description: 'take a task nothing explains in as an instance of a task type',
  examples: ['borealis adopt my-fw.web-7.6f1c… web'],
  options: (command) =>
    withReason(command).option(
      '--instance <number>',
      'which instance it becomes, counted from 1 (default: the first free one)',
    ),
  run: async (host, [task = '', job = ''], options) => {
    const jobKey = await jobNamed(host, job);
    const given = options['instance'];
    const body = {
      jobKey,
      ...(given === undefined ? {} : { instance: placeOf('--instance', given) - 1 }),
      ...wishesOf(options),
    };
    return answerOf(host, await host.ask(endpoints.adoptTask, { parameters: { task }, body }), options);
  },
};
