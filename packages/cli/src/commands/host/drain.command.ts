import { endpoints } from '@borealis/contracts';
import type { Command } from 'commander';
import { CommandError } from '../../command-error.js';
import { exitCodes } from '../../host-client/index.js';
import type { HostCommand } from '../../host-client/index.js';
import { answerOf, wishesOf, withReason, withWishes } from './operations/index.js';

type Options = Readonly<Record<string, unknown>>;
type Meant = { readonly agent: string } | { readonly by: { readonly attribute: string; readonly value: string } };

const withAttribute = (command: Command): Command =>
  command.option('--attribute <name=value>', 'all agents that have this value of an attribute now, such as rack=r1');

const meantBy = (agent: string, { attribute }: Options): Meant => {
  if (agent === '' && attribute === undefined)
    throw new CommandError('Name an agent (by its host name or id), or some with --attribute.', exitCodes.wrongUse);
  if (agent !== '' && attribute !== undefined)
    throw new CommandError('Name either an agent or --attribute, not both.', exitCodes.wrongUse);
  if (agent !== '') return { agent };
  const [, name, value] = /^([^=]+)=(.*)$/.exec(String(attribute)) ?? [];
  if (name === undefined || value === undefined)
    throw new CommandError(
      `--attribute is "${String(attribute)}"; it takes a name and a value, such as rack=r1.`,
      exitCodes.wrongUse,
    );
  return { by: { attribute: name, value } };
};

/** `borealis drain` */
export const drainCommand: HostCommand = {
  usage: 'drain [agent]',
  description: 'move tasks off an agent, job by job, and begin nothing there until it is undrained',
  examples: [
    'borealis drain agent-3.example --reason "new disks" --wait',
    'borealis drain --attribute rack=r1 --within 3600 --force',
  ],
  options: (command) =>
    withWishes(withAttribute(command)).option(
      '--force',
      'end what is still there shortly before the time is over, instead of leaving it',
    ),
  run: async (host, [agent = ''], options) => {
    const meant = meantBy(agent, options);
    const body = { ...wishesOf(options), force: options['force'] === true };
    const accepted =
      'agent' in meant
        ? await host.ask(endpoints.drainAgent, { parameters: meant, body })
        : await host.ask(endpoints.drainAgents, { body: { ...body, ...meant } });
    return answerOf(host, accepted, options);
  },
};

/** `borealis undrain` */
export const undrainCommand: HostCommand = {
  usage: 'undrain [agent]',
  description: 'use a drained agent again; what has not left it yet stays',
  examples: ['borealis undrain agent-3.example', 'borealis undrain --attribute rack=r1'],
  options: (command) => withReason(withAttribute(command)),
  run: async (host, [agent = ''], options) => {
    const meant = meantBy(agent, options);
    const body = wishesOf(options);
    const accepted =
      'agent' in meant
        ? await host.ask(endpoints.undrainAgent, { parameters: meant, body })
        : await host.ask(endpoints.undrainAgents, { body: { ...body, ...meant } });
    return answerOf(host, accepted, options);
  },
};
