export type LogDetails = Readonly<Record<string, unknown>>;

/** Where the cluster writes what it does. Pass an adapter of your own logger; pino's methods need their arguments swapped. */
export interface Logger {
  debug(message: string, details?: LogDetails): void;
  info(message: string, details?: LogDetails): void;
  warn(message: string, details?: LogDetails): void;
  error(message: string, details?: LogDetails): void;
}

const line = (level: string, message: string, details?: LogDetails): string =>
  `local-mesos ${level} ${message}${details === undefined ? '' : ` ${JSON.stringify(details)}`}\n`;

/** The default: silent but for warnings and errors, which go to stderr. */
export const stderrLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message, details) => void process.stderr.write(line('warn', message, details)),
  error: (message, details) => void process.stderr.write(line('error', message, details)),
};

export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
