import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BorealisError, effectiveConfiguration, formatProblems, parseEnvironment } from '@borealis/contracts';
import type { Environment, FrameworkConfig } from '@borealis/contracts';
import { EnvironmentRefused } from './environment-refused.js';
import { Host } from './host.js';
import type { RunningHost } from './running-host.js';
import { version } from './version.js';

export interface HostOptions {
  readonly environment: Environment;
  /** The framework's folder: modules are looked for here. */
  readonly folder?: string;
  /** The built dashboard; by default the one inside this package. */
  readonly dashboard?: string;
  /** Container tasks run as plain processes here: shown in the dashboard. */
  readonly developmentCluster?: boolean;
  /** What is written to stdout; the file in the sandbox follows LOG_LEVEL. Default: LOG_LEVEL as well. */
  readonly consoleLevel?: FrameworkConfig['logLevel'];
  /** Called when the host cannot go on. Default: the process exits with this code. */
  readonly exit?: (code: number) => void;
}

/** Starts a host. Throws {@link EnvironmentRefused} or a BorealisError when it cannot. */
export const startHost = async (options: HostOptions): Promise<RunningHost> => {
  const parsed = parseEnvironment(options.environment, (path) => readFileSync(path, 'utf8'));
  if (parsed.warnings.length > 0)
    process.stderr.write(`Warnings about the configuration:\n${formatProblems(parsed.warnings)}\n`);
  if (!parsed.ok) {
    const { what, todo } = new BorealisError('BOREALIS_ENVIRONMENT_INVALID', {
      count: parsed.problems.length,
      variables: parsed.problems.map(({ variable }) => variable),
    }).problem;
    throw new EnvironmentRefused(`${what}\n\n${formatProblems(parsed.problems)}\n\n${todo}`);
  }
  const host = new Host({
    config: parsed.config,
    configuration: effectiveConfiguration(options.environment),
    environment: options.environment,
    folder: resolve(options.folder ?? process.cwd()),
    sandbox: sandboxOf(parsed.config, options.folder),
    dashboard: options.dashboard ?? defaultDashboard(),
    developmentCluster: options.developmentCluster ?? false,
    version,
    entropy: randomUUID(),
    consoleLevel: options.consoleLevel ?? parsed.config.logLevel,
    exit: options.exit ?? ((code) => process.exit(code)),
  });
  await host.start();
  return host;
};

const sandboxOf = (config: FrameworkConfig, folder: string | undefined): string =>
  resolve(folder ?? process.cwd(), config.sandbox);

/** Inside of the packed package, or where a checkout builds it. */
const defaultDashboard = (): string => {
  const here = dirname(fileURLToPath(import.meta.url));
  const packed = join(here, '..', 'dashboard');
  try {
    readFileSync(join(packed, 'index.html'));
    return packed;
  } catch {
    return join(here, '..', '..', 'dashboard', 'dist', 'browser');
  }
};
