import { endpoints } from '@borealis/contracts';
import type { HostCommand } from '../../host-client/index.js';
import { tableOf } from '../../output/index.js';

/** `borealis foreign` */
export const foreignCommand: HostCommand = {
  usage: 'foreign',
  description: 'list the tasks of the framework no task type explains',
  examples: ['borealis foreign', 'borealis foreign --json'],
  run: async (host) => {
    const tasks = await host.ask(endpoints.foreignTasks);
    return {
      data: tasks,
      text: () =>
        tasks.length === 0
          ? 'There are no foreign tasks.'
          : tableOf(
              ['TASK', 'STATE', 'NAME', 'AGENT'],
              tasks.map(({ taskId, state, name, hostname, agentId }) => [
                taskId,
                state,
                name ?? '',
                hostname ?? agentId ?? '',
              ]),
            ),
    };
  },
};
