import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkConfig, LogComponent } from '@borealis/contracts';
import pino from 'pino';
import type { Logger } from 'pino';
import { ComponentLoggers } from './component-loggers.js';

export interface HostLogger {
  readonly of: (component: LogComponent) => Logger;
  readonly components: ComponentLoggers;
  /** Today's file. */
  readonly file: () => string;
  readonly close: () => void;
}

const fileName = (config: FrameworkConfig, at: Date): string =>
  `${at.toISOString().slice(0, 10)}.${config.frameworkName.replace(/[^\w. -]/g, '_')}.log`;

/** JSON lines to stdout and to a file a day in the sandbox. A folder that is there already is fine. */
export const createLogger = (
  config: FrameworkConfig,
  sandbox: string,
  consoleLevel: FrameworkConfig['logLevel'] = config.logLevel,
): HostLogger => {
  const folder = join(sandbox, 'logs');
  mkdirSync(folder, { recursive: true });
  let current = join(folder, fileName(config, new Date()));
  const file = pino.destination({ dest: current, sync: false, minLength: 0 });
  const logger = pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['*.secret', '*.password', 'req.headers'], censor: '***' },
    },
    pino.multistream([
      // The components decide what is said; only a console that was asked to be quieter than the log keeps a level of its own.
      {
        level: consoleLevel === config.logLevel ? 'trace' : consoleLevel,
        stream: pino.destination({ dest: 1, sync: false }),
      },
      { level: 'trace', stream: file },
    ]),
  );
  const midnight = setInterval(() => {
    const wanted = join(folder, fileName(config, new Date()));
    if (wanted === current) return;
    current = wanted;
    file.reopen(wanted);
  }, 60_000);
  midnight.unref();
  const components = new ComponentLoggers(logger);
  return {
    of: (component) => components.of(component),
    components,
    file: () => current,
    close: () => {
      clearInterval(midnight);
      logger.flush();
    },
  };
};
