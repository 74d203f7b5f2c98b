/** From which level on something logs, as pino names them. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Other words for levels, known from the framework this one follows. */
const otherWords = { verbose: 'debug', silly: 'trace' } as const;

/** All words a level can be given by: in LOG_LEVEL and while the host runs. */
export const logLevelWords = [...logLevels, 'verbose', 'silly'] as const;
export type LogLevelWord = (typeof logLevelWords)[number];

export const isLogLevelWord = (text: string): text is LogLevelWord =>
  (logLevelWords as readonly string[]).includes(text);

/** What a word stands for. */
export const logLevelOf = (word: LogLevelWord): LogLevel =>
  word === 'verbose' || word === 'silly' ? otherWords[word] : word;
