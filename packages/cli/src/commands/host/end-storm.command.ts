import { endpoints } from '@borealis/contracts';
import type { HostCommand } from '../../host-client/index.js';
import { answerOf, wishesOf, withReason, withWait } from './operations/index.js';

/** `borealis end-storm` */
export const endStormCommand: HostCommand = {
  usage: 'end-storm',
  description: 'relaunch at once what was lost in a storm',
  examples: ['borealis end-storm --reason "the rack is really gone"'],
  options: (command) => withWait(withReason(command)),
  run: async (host, _values, options) => {
    const accepted = await host.ask(endpoints.endStorm, { body: wishesOf(options) });
    const answer = await answerOf(host, accepted, options);
    return options['wait'] === true ? answer : { ...answer, text: () => accepted.operation.outcome?.message ?? '' };
  },
};
