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

/** The default: warnings and errors go to stderr, and so does what an operator asks for by raising the level. */
export const stderrLogger: Logger = {
  debug: (message, details) => void process.stderr.write(line('debug', message, details)),
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

/**
 * How much a cluster logs: its `debug` lines reach the logger only while an operator has raised the level above 0, and
 * only for as long as was asked.
 */
export class Verbosity implements Logger {
  #level = 0;
  #back: NodeJS.Timeout | undefined;

  constructor(private readonly logger: Logger) {}

  get level(): number {
    return this.#level;
  }

  raise(level: number, durationMs: number): void {
    this.stop();
    this.#level = level;
    this.#back = setTimeout(() => (this.#level = 0), Math.min(durationMs, LONGEST_MS)).unref();
  }

  /** Back to the level it began with. */
  stop(): void {
    clearTimeout(this.#back);
    this.#level = 0;
  }

  debug(message: string, details?: LogDetails): void {
    if (this.#level > 0) this.logger.debug(message, details);
  }

  info(message: string, details?: LogDetails): void {
    this.logger.info(message, details);
  }

  warn(message: string, details?: LogDetails): void {
    this.logger.warn(message, details);
  }

  error(message: string, details?: LogDetails): void {
    this.logger.error(message, details);
  }
}

/** What a timer of Node can hold. */
const LONGEST_MS = 2 ** 31 - 1;
