import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkConfig } from '@borealis/contracts';
import pino from 'pino';
import type { Logger } from 'pino';

export interface HostLogger {
  readonly logger: Logger;
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
      { level: consoleLevel, stream: pino.destination({ dest: 1, sync: false }) },
      { level: config.logLevel, stream: file },
    ]),
  );
  const midnight = setInterval(() => {
    const wanted = join(folder, fileName(config, new Date()));
    if (wanted === current) return;
    current = wanted;
    file.reopen(wanted);
  }, 60_000);
  midnight.unref();
  return {
    logger,
    file: () => current,
    close: () => {
      clearInterval(midnight);
      logger.flush();
    },
  };
};
