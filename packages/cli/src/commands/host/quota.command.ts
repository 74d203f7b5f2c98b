import { endpoints } from '@borealis/contracts';
import type { QuotaAmounts, QuotaView } from '@borealis/contracts';
import { CommandError } from '../../command-error.js';
import { exitCodes, HostFailure } from '../../host-client/index.js';
import type { Answer, HostClient, HostCommand } from '../../host-client/index.js';
import { good, tableOf } from '../../output/index.js';
import { amountFields, amountNames } from './amounts.js';
import type { AmountName } from './amounts.js';

const wrong = (message: string): CommandError => new CommandError(message, exitCodes.wrongUse);

/** `cpus=8`, `mem=4096`, `gpus=none`. */
const changeOf = (given: string): readonly [AmountName, number | undefined] => {
  const [name = '', text = ''] = given.split('=');
  const field = amountNames.find((known) => known === name);
  if (field === undefined)
    throw wrong(`"${given}" sets nothing that is under quota. There are: ${amountNames.join(', ')}.`);
  if (field === 'gpus' && text === 'none') return [field, undefined];
  if (!/^\d+(\.\d+)?$/.test(text)) throw wrong(`"${given}" needs a number, such as ${field}=8.`);
  return [field, Number(text)];
};

/** The quota there is with the changes; a role's first quota has to name all but gpus. */
const changed = (before: QuotaAmounts | undefined, changes: readonly string[]): QuotaAmounts => {
  const amounts: Partial<QuotaAmounts> = { ...before };
  const named = new Set<AmountName>();
  for (const [field, value] of changes.map(changeOf)) {
    if (named.has(field)) throw wrong(`--set names ${field} twice; name it once.`);
    named.add(field);
    if (value === undefined) delete amounts.gpus;
    else amounts[amountFields[field]] = value;
  }
  const { cpus, memMb, diskMb } = amounts;
  if (cpus === undefined || memMb === undefined || diskMb === undefined) {
    const missing = amountNames.filter((name) => name !== 'gpus' && amounts[amountFields[name]] === undefined);
    throw wrong(`The role has no quota yet, so all of cpus, mem and disk are needed. Missing: ${missing.join(', ')}.`);
  }
  return { ...amounts, cpus, memMb, diskMb };
};

const rowsOf = ({ role, quota, used, left }: QuotaView): string[][] =>
  amountNames.map((name, index) => [
    index === 0 ? role : '',
    name,
    quota?.[amountFields[name]]?.toString() ?? 'unlimited',
    String(used.production[amountFields[name]]),
    left?.[amountFields[name]]?.toString() ?? '',
    String(used.productionDedicated[amountFields[name]]),
    String(used.nonProduction[amountFields[name]] + used.nonProductionDedicated[amountFields[name]]),
  ]);

const textOf = (views: readonly QuotaView[]): string =>
  tableOf(['ROLE', 'RESOURCE', 'QUOTA', 'PRODUCTION', 'LEFT', 'DEDICATED', 'NOT PRODUCTION'], views.flatMap(rowsOf));

/** Undefined for a role the host knows nothing of yet. */
const known = async (host: HostClient, role: string): Promise<QuotaView | undefined> =>
  host.ask(endpoints.quota, { parameters: { role } }).catch((error: unknown) => {
    if (error instanceof HostFailure && error.problem.code === 'BOREALIS_QUOTA_UNKNOWN') return undefined;
    throw error;
  });

const set = async (host: HostClient, role: string, changes: readonly string[], reason?: string): Promise<Answer> => {
  const amounts = changed((await known(host, role))?.quota, changes);
  const body = { ...amounts, ...(reason === undefined ? {} : { reason }) };
  const { operation } = await host.ask(endpoints.setQuota, { parameters: { role }, body });
  return { data: operation, text: () => good(operation.outcome?.message ?? 'Done.') };
};

const remove = async (host: HostClient, role: string, reason?: string): Promise<Answer> => {
  const body = reason === undefined ? {} : { reason };
  const { operation } = await host.ask(endpoints.removeQuota, { parameters: { role }, body });
  return { data: operation, text: () => good(operation.outcome?.message ?? 'Done.') };
};

/** `borealis quota [role]` */
export const quotaCommand: HostCommand = {
  usage: 'quota [role]',
  description: 'show or change what production tasks of a job role may take together',
  examples: [
    'borealis quota',
    'borealis quota root --set cpus=8 mem=16384 disk=50000',
    'borealis quota root --set cpus=12 --reason "two more frontends"',
    'borealis quota root --remove',
  ],
  options: (command) =>
    command
      .option('--set <amount...>', 'cpus, mem and disk (MB) or gpus, such as cpus=8; gpus=none: not limited')
      .option('--remove', 'limit the role no longer')
      .option('--reason <text>', 'why; shown with the operation'),
  run: async (host, [role], options) => {
    const changes = options['set'] as readonly string[] | undefined;
    const reason = options['reason'] as string | undefined;
    if (role === undefined) {
      if (changes || options['remove'] === true) throw wrong('Name the role: borealis quota <role> --set cpus=8.');
      const all = await host.ask(endpoints.quotas);
      return { data: all, text: () => textOf(all) };
    }
    if (changes && options['remove'] === true) throw wrong('Either --set or --remove, not both.');
    if (changes) return set(host, role, changes, reason);
    if (options['remove'] === true) return remove(host, role, reason);
    const view = await host.ask(endpoints.quota, { parameters: { role } });
    return { data: view, text: () => textOf([view]) };
  },
};
