import { readFileSync } from 'node:fs';
import { counted, effectiveConfiguration, formatProblems, parseEnvironment } from '@borealis/contracts';
import type { Environment } from '@borealis/contracts';
import { environmentOfFile } from '../environment/env-file.js';
import { environmentOfApp } from '../environment/marathon-app.js';
import { bad, doubtful, good, note, print, strong } from '../output/index.js';

export interface CheckConfigOptions {
  readonly marathon?: string;
  readonly envFile?: string;
  readonly output: 'table' | 'json';
}

/** Which environment a command works on: a Marathon app, a file, or the process's own. */
export const environmentFrom = (options: Pick<CheckConfigOptions, 'marathon' | 'envFile'>): Environment => {
  if (options.marathon !== undefined) return environmentOfApp(options.marathon);
  if (options.envFile !== undefined) return environmentOfFile(options.envFile);
  return process.env;
};

/** Says everything that is wrong with a configuration, before it is deployed. Returns the exit code. */
export const checkConfig = (options: CheckConfigOptions): number => {
  const environment = environmentFrom(options);
  const parsed = parseEnvironment(environment, (path) => readFileSync(path, 'utf8'));
  const problems = parsed.ok ? [] : parsed.problems;
  if (options.output === 'json') {
    print(
      JSON.stringify(
        { ok: parsed.ok, problems, warnings: parsed.warnings, configuration: effectiveConfiguration(environment) },
        null,
        2,
      ),
    );
    return parsed.ok ? 0 : 1;
  }
  if (parsed.warnings.length > 0) note(`${doubtful('Warnings')}\n${formatProblems(parsed.warnings)}\n`);
  if (!parsed.ok) {
    note(`${bad('Problems')}\n${formatProblems(problems)}\n`);
    note(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was started.`);
    return 1;
  }
  const { config } = parsed;
  print(
    `${good('The configuration is valid.')} ${strong(config.frameworkName)} runs ${config.tasks.length} ${config.tasks.length === 1 ? 'task type' : 'task types'}:`,
  );
  for (const { name, instances, driver, settings } of config.tasks) {
    print(
      `  ${name} ×${instances}  ${settings.cpus} cpus, ${settings.memMb} MB, ${counted(settings.ports.count, 'port')}  ${driver}${settings.image === undefined ? '' : ` ${settings.image}`}`,
    );
  }
  return 0;
};
