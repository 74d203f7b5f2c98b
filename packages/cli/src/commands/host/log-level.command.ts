import { endpoints, isLogLevelWord, logLevelWords } from '@borealis/contracts';
import type { LogLevelWord } from '@borealis/contracts';
import { CommandError } from '../../command-error.js';
import { exitCodes } from '../../host-client/index.js';
import type { HostCommand } from '../../host-client/index.js';
import { tableOf } from '../../output/index.js';

const levelOf = (text: string): LogLevelWord => {
  if (isLogLevelWord(text)) return text;
  throw new CommandError(`"${text}" is no level. There are: ${logLevelWords.join(', ')}.`, exitCodes.wrongUse);
};

/** `borealis log-level [part] [level]` */
export const logLevelCommand: HostCommand = {
  usage: 'log-level [part] [level]',
  description: 'show from which level on the parts of the host log, or set one until the host ends',
  examples: ['borealis log-level', 'borealis log-level scheduling debug', 'borealis log-level all info'],
  run: async (host, [part, text]) => {
    if (part !== undefined && text === undefined)
      throw new CommandError(`Name the level: borealis log-level ${part} debug.`, exitCodes.wrongUse);
    const levels =
      part === undefined || text === undefined
        ? await host.ask(endpoints.logLevels)
        : await host.ask(endpoints.setLogLevel, { parameters: { component: part }, body: { level: levelOf(text) } });
    return {
      data: levels,
      text: () =>
        tableOf(
          ['PART', 'LEVEL'],
          levels.map(({ component, level }) => [component, level]),
        ),
    };
  },
};
