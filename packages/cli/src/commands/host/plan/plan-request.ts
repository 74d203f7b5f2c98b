import type { Environment, PlanChange, PlanRequest } from '@borealis/contracts';
import { CommandError } from '../../../command-error.js';
import { environmentFrom } from '../../check-config.js';
import { amountFields, amountNames } from '../amounts.js';
import { exitCodes, jobNamed } from '../../../host-client/index.js';
import type { HostClient } from '../../../host-client/index.js';
import { eachOnce } from './each-once.js';

/** As they come from the command line. */
export interface PlanOptions {
  readonly scale?: readonly string[];
  readonly restart?: readonly string[];
  readonly suspend?: readonly string[];
  readonly resume?: readonly string[];
  readonly marathon?: string;
  readonly envFile?: string;
  readonly loseAgent?: readonly string[];
  readonly drain?: readonly string[];
  readonly addAgent?: readonly string[];
  readonly apply?: boolean;
}

type NewAgent = NonNullable<PlanRequest['whatIf']>['addAgents'][number];

const wrong = (option: string, text: string, form: string): CommandError =>
  new CommandError(`${option} is "${text}"; it takes ${form}.`, exitCodes.wrongUse);

const pairOf = (option: string, text: string, form: string): readonly [string, string] => {
  const at = text.indexOf('=');
  if (at < 1) throw wrong(option, text, form);
  return [text.slice(0, at), text.slice(at + 1)];
};

const scaleOf = async (host: HostClient, text: string): Promise<PlanChange> => {
  const form = 'a task type and a count, such as web=5';
  const [job, count] = pairOf('--scale', text, form);
  if (!/^\d{1,9}$/.test(count)) throw wrong('--scale', text, form);
  return { kind: 'scale', jobKey: await jobNamed(host, job), instances: Number(count) };
};

/** `2xcpus=4,mem=8192,rack=r1`: what is no resource is an attribute. */
const newAgentOf = (text: string): NewAgent => {
  const form = 'resources and attributes, such as cpus=4,mem=8192,rack=r1 (2xcpus=… for two of them)';
  const [, count, rest = ''] = /^(?:(\d+)x)?(.*)$/.exec(text) ?? [];
  const agent = {
    count: Number(count ?? 1),
    cpus: 0,
    memMb: 0,
    diskMb: 0,
    gpus: 0,
    attributes: {} as Record<string, string>,
  };
  const named = new Set<string>();
  for (const part of rest.split(',')) {
    const [name, value] = pairOf('--add-agent', part, form);
    if (named.has(name)) throw new CommandError(`--add-agent "${text}" says ${name} twice.`, exitCodes.wrongUse);
    named.add(name);
    const amount = amountNames.find((known) => known === name);
    if (amount === undefined) agent.attributes[name] = value;
    else if (/^\d+(\.\d+)?$/.test(value)) agent[amountFields[amount]] = Number(value);
    else throw wrong('--add-agent', text, form);
  }
  // A misspelt resource is an attribute, and the answer would be one about an agent nothing can run on.
  if (agent.cpus === 0 || agent.memMb === 0)
    throw new CommandError(`--add-agent "${text}" names no cpus or no mem; it takes ${form}.`, exitCodes.wrongUse);
  return agent;
};

const drainOf = (text: string): { attribute: string; value: string } => {
  const [attribute, value] = pairOf('--drain', text, 'an attribute and its value, such as rack=r1');
  return { attribute, value };
};

const set = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** What the command line asks to be planned, in the order that lets every change be made: a resumed task type can be scaled, a suspended one not. */
export const requestOf = async (host: HostClient, options: PlanOptions): Promise<PlanRequest> => {
  const changes: PlanChange[] = [];
  for (const name of options.resume ?? []) changes.push({ kind: 'resume', jobKey: await jobNamed(host, name) });
  for (const text of options.scale ?? []) changes.push(await scaleOf(host, text));
  for (const name of options.restart ?? [])
    changes.push({ kind: 'rollingRestart', jobKeys: [await jobNamed(host, name)] });
  for (const name of options.suspend ?? []) changes.push({ kind: 'suspend', jobKey: await jobNamed(host, name) });
  const fromFile = options.marathon !== undefined || options.envFile !== undefined;
  const loseAgents = [...(options.loseAgent ?? [])];
  const drain = (options.drain ?? []).map(drainOf);
  const addAgents = (options.addAgent ?? []).map(newAgentOf);
  const supposed = loseAgents.length + drain.length + addAgents.length > 0;
  if (changes.length === 0 && !fromFile && !supposed)
    throw new CommandError(
      'There is nothing to plan. Give a change (--scale web=5, --restart web, --marathon marathon.json) or something that could happen (--lose-agent, --drain, --add-agent).',
      exitCodes.wrongUse,
    );
  if (supposed && options.apply === true)
    throw new CommandError(
      '--apply carries changes out; what could happen to agents can only be planned with.',
      exitCodes.wrongUse,
    );
  return {
    changes: eachOnce(changes),
    ...(fromFile ? { environment: set(environmentFrom(options)) } : {}),
    ...(supposed ? { whatIf: { loseAgents, drain, addAgents } } : {}),
  };
};
