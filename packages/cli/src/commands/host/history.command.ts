import { endpoints } from '@borealis/contracts';
import type { HistoryEntry } from '@borealis/contracts';
import { jobIfNamed } from '../../host-client/index.js';
import type { HostCommand } from '../../host-client/index.js';
import { ageOf, tableOf } from '../../output/index.js';

const whyOf = ({ reason, message }: HistoryEntry): string =>
  [reason, message].filter((said) => said !== undefined && said !== '').join(': ');

/** `borealis history` */
export const historyCommand: HostCommand = {
  usage: 'history [task]',
  description: 'tell what happened to tasks, newest first, also to those that are long gone',
  examples: ['borealis history', 'borealis history --job web --limit 20', 'borealis history my-fw.web-1.6f1c…'],
  options: (command) =>
    command
      .option('--job <job>', 'only tasks of this task type')
      .option('--limit <count>', 'at most so many events (100 without, 1000 at most)'),
  run: async (host, [task], options) => {
    const job = await jobIfNamed(host, options);
    const query = { task, job, limit: options['limit'] as string | undefined };
    const events = await host.ask(endpoints.history, { query });
    return {
      data: events,
      text: () =>
        events.length === 0
          ? 'Nothing is remembered of such tasks.'
          : tableOf(
              ['AGE', 'TASK', 'STATE', ''],
              events.map((event) => [ageOf(event.atMs), event.taskId, event.state, whyOf(event)]),
            ),
    };
  },
};
