import { endpoints } from '@borealis/contracts';
import type { OperationView } from '@borealis/contracts';
import { jobIfNamed } from '../../../host-client/index.js';
import type { HostCommand } from '../../../host-client/index.js';
import { ageOf, tableOf } from '../../../output/index.js';
import { placesText } from './places-text.js';

const actorOf = ({ actor }: OperationView): string => (actor.kind === 'anonymous' ? '' : actor.id);

const detailsOf = (operation: OperationView): string =>
  [
    `${operation.id}  ${operation.kind} of ${operation.jobKeys.join(', ') || operation.taskIds.join(', ')}`,
    `${operation.state}: ${operation.progress.sentence}`,
    ...(operation.reason === undefined ? [] : [`because ${operation.reason}`]),
    ...operation.progress.jobs.map(({ jobKey, sentence }) => `  ${jobKey}: ${sentence}`),
    ...operation.progress.instances.map(
      ({ instanceName, phase, sentence }) => `  ${instanceName} ${phase}: ${sentence}`,
    ),
    ...(operation.parts ?? []).map(({ operationId, kind, state }) => `  ${operationId}  ${kind}  ${state}`),
    ...placesText(operation),
    ...(operation.partOf === undefined ? [] : [`part of plan ${operation.partOf}`]),
    ...(operation.undoneBy === undefined ? [] : [`undone by ${operation.undoneBy}`]),
    ...(operation.undoes === undefined ? [] : [`undoes ${operation.undoes}`]),
    ...(operation.actions.length === 0 ? [] : [`It can be told to ${operation.actions.join(', ')}.`]),
  ].join('\n');

/** `borealis operations` */
export const operationsCommand: HostCommand = {
  usage: 'operations [operation]',
  description: 'list the operations of a running host, newest first, or show one of them',
  examples: [
    'borealis operations',
    'borealis operations op-4f2a9c0b1d3e',
    'borealis operations --state ended --job web',
  ],
  options: (command) =>
    command
      .option('--state <state>', 'open, ended (from the durable history), or one state')
      .option('--kind <kind>', 'scale, restart, rollingRestart, kill, …')
      .option('--job <job>', 'only those that concern this task type')
      .option('--limit <count>', 'at most so many'),
  run: async (host, [id], options) => {
    if (id !== undefined) {
      const operation = await host.ask(endpoints.operation, { parameters: { operation: id } });
      return { data: operation, text: () => detailsOf(operation) };
    }
    const text = (name: string): string | undefined => options[name] as string | undefined;
    const job = await jobIfNamed(host, options);
    const query = { state: text('state'), kind: text('kind'), limit: text('limit'), job };
    const operations = await host.ask(endpoints.operations, { query });
    return {
      data: operations,
      text: () =>
        operations.length === 0
          ? 'There are no such operations.'
          : tableOf(
              ['OPERATION', 'KIND', 'STATE', 'AGE', 'BY', ''],
              operations.map((each) => [
                each.id,
                each.kind,
                each.state,
                ageOf(each.createdAtMs),
                actorOf(each),
                each.progress.sentence,
              ]),
            ),
    };
  },
};
