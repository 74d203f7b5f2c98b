import { endpoints, partsOf } from '@borealis/contracts';
import { jobNamed } from '../../../host-client/index.js';
import type { HostCommand } from '../../../host-client/index.js';
import { countOf } from '../numbers.js';
import { answerOf, settingsOf, wishesOf, withSettings, withWishes } from './begun.js';
import { actOn, isOperationId } from './operation-acts.js';

/** `borealis scale` */
export const scaleCommand: HostCommand = {
  usage: 'scale <job> <instances>',
  description: 'change the wanted number of instances of a task type',
  examples: ['borealis scale web 5 --wait', 'borealis scale root/prod/web 0 --reason "moving house"'],
  options: withWishes,
  run: async (host, [job = '', instances = ''], options) => {
    const body = { instances: countOf('The number of instances', instances), ...wishesOf(options) };
    const parameters = partsOf(await jobNamed(host, job));
    return answerOf(host, await host.ask(endpoints.scale, { parameters, body }), options);
  },
};

/** `borealis rolling-restart` */
export const rollingRestartCommand: HostCommand = {
  usage: 'rolling-restart [job]',
  description: 'replace the tasks of a task type, or of all, batch by batch',
  examples: [
    'borealis rolling-restart web --wait',
    'borealis rolling-restart web --batch 3 --watch 30 --max-failures 1',
  ],
  options: (command) =>
    withSettings(command)
      .option('--batch <count>', 'so many at once')
      .option('--max-failures <count>', 'more failed replacements than this end it')
      .option('--only-outdated', 'leave alone what runs the newest revision')
      .option('--queue', 'begin after an operation that is in the way instead of being refused'),
  run: async (host, [job], options) => {
    const queue = options['queue'] === true ? { whenBusy: 'queue' } : {};
    const body = { settings: settingsOf(options), ...queue, ...wishesOf(options) };
    const accepted =
      job === undefined
        ? await host.ask(endpoints.restartAll, { body })
        : await host.ask(endpoints.restartJob, { parameters: partsOf(await jobNamed(host, job)), body });
    return answerOf(host, accepted, options);
  },
};

/** `borealis suspend` */
export const suspendCommand: HostCommand = {
  usage: 'suspend <job>',
  description: 'end every task of a task type and launch none until it is resumed',
  examples: ['borealis suspend web --reason "database moves" --wait'],
  options: withWishes,
  run: async (host, [job = ''], options) => {
    const parameters = partsOf(await jobNamed(host, job));
    return answerOf(host, await host.ask(endpoints.suspendJob, { parameters, body: wishesOf(options) }), options);
  },
};

/** `borealis resume` */
export const resumeCommand: HostCommand = {
  usage: 'resume <job-or-operation>',
  description: 'launch the instances of a suspended task type again, or go on with a paused operation',
  examples: ['borealis resume web --wait', 'borealis resume op-4f2a9c0b1d3e'],
  options: withWishes,
  run: async (host, [given = ''], options) => {
    if (isOperationId(given)) return actOn(host, endpoints.resumeOperation, given, options);
    const parameters = partsOf(await jobNamed(host, given));
    return answerOf(host, await host.ask(endpoints.resumeJob, { parameters, body: wishesOf(options) }), options);
  },
};
