import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { counted, effectiveConfiguration, formatProblems, parseEnvironment } from '@borealis/contracts';
import type { Environment, FrameworkConfig, Problem } from '@borealis/contracts';
import type { CheckedDefinitions } from '@borealis/host';
import { environmentOfFile } from '../environment/env-file.js';
import { environmentOfApp } from '../environment/marathon-app.js';
import { bad, doubtful, good, note, print, strong } from '../output/index.js';

export interface CheckConfigOptions {
  readonly marathon?: string;
  readonly envFile?: string;
  readonly folder?: string;
  readonly output: 'table' | 'json';
}

/** Which environment a command works on: a Marathon app, a file, or the process's own. */
export const environmentFrom = (options: Pick<CheckConfigOptions, 'marathon' | 'envFile'>): Environment => {
  if (options.marathon !== undefined) return environmentOfApp(options.marathon);
  if (options.envFile !== undefined) return environmentOfFile(options.envFile);
  return process.env;
};

/** Says everything that is wrong with a configuration, before it is deployed. Returns the exit code. */
export const checkConfig = async (options: CheckConfigOptions): Promise<number> => {
  const environment = environmentFrom(options);
  const parsed = parseEnvironment(environment, (path) => readFileSync(path, 'utf8'));
  const { problems: refused, unchecked } = parsed.ok ? await askDrivers(parsed.config, folderOf(options)) : nothing;
  const ok = parsed.ok && refused.length === 0;
  if (options.output === 'json') {
    const problems = [...(parsed.ok ? [] : parsed.problems), ...refused];
    const configuration = effectiveConfiguration(environment);
    print(JSON.stringify({ ok, problems, warnings: [...parsed.warnings, ...unchecked], configuration }, null, 2));
    return ok ? 0 : 1;
  }
  if (parsed.warnings.length + unchecked.length > 0)
    note(`${doubtful('Warnings')}\n${inLines([formatProblems(parsed.warnings), ...unchecked.map(inWords)])}\n`);
  if (!ok) {
    const told = parsed.ok ? refused.map(inWords) : [formatProblems(parsed.problems)];
    note(`${bad('Problems')}\n${inLines(told)}\n`);
    const count = parsed.ok ? refused.length : parsed.problems.length;
    note(`${counted(count, 'problem')}. Nothing was started.`);
    return 1;
  }
  printTasks(parsed.config);
  return 0;
};

const folderOf = ({ folder, marathon, envFile }: CheckConfigOptions): string =>
  folder ?? dirname(marathon ?? envFile ?? './.env');

const nothing: CheckedDefinitions = { problems: [], unchecked: [] };

/** Loading the host takes a moment, which is spared where the variables alone are wrong. */
const askDrivers = async (config: FrameworkConfig, folder: string): Promise<CheckedDefinitions> => {
  const { checkDefinitions } = await import('@borealis/host');
  return checkDefinitions(config, resolve(folder));
};

const inWords = ({ what, todo, code }: Problem): string => `  ${what} ${todo} [${code}]`;

const inLines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

const printTasks = (config: FrameworkConfig): void => {
  print(
    `${good('The configuration is valid.')} ${strong(config.frameworkName)} runs ${counted(config.tasks.length, 'task type')}:`,
  );
  for (const { name, instances, driver, settings } of config.tasks) {
    const { cpus, memMb, ports, image } = settings;
    const what = `${driver}${image === undefined ? '' : ` ${image}`}`;
    print(`  ${name} ×${instances}  ${cpus} cpus, ${memMb} MB, ${counted(ports.count, 'port')}  ${what}`);
  }
};
