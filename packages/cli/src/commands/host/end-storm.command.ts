import { endpoints } from '@borealis/contracts';
import type { HostCommand } from '../../host-client/index.js';

/** `borealis end-storm` */
export const endStormCommand: HostCommand = {
  usage: 'end-storm',
  description: 'relaunch at once what was lost in a storm',
  examples: ['borealis end-storm --reason "the rack is really gone"'],
  options: (command) => command.option('--reason <text>', 'why, for the operation and the log'),
  run: async (host, _values, { reason }) => {
    const accepted = await host.ask(endpoints.endStorm, { body: typeof reason === 'string' ? { reason } : {} });
    return { data: accepted, text: () => accepted.operation.outcome?.message ?? '' };
  },
};
