import { endpoints } from '@borealis/contracts';
import type { HostCommand } from '../../host-client/index.js';
import { wishesOf, withReason } from './operations/index.js';

/** `borealis end-storm` */
export const endStormCommand: HostCommand = {
  usage: 'end-storm',
  description: 'relaunch at once what was lost in a storm',
  examples: ['borealis end-storm --reason "the rack is really gone"'],
  options: withReason,
  run: async (host, _values, options) => {
    const accepted = await host.ask(endpoints.endStorm, { body: wishesOf(options) });
    return { data: accepted, text: () => accepted.operation.outcome?.message ?? '' };
  },
};
