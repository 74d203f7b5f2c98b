/** From which level on something logs, as pino names them. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Other words for levels, known from the framework this one follows. */
const otherWords = { verbose: 'debug', silly: 'trace' } as const satisfies Record<string, LogLevel>;
const isOtherWord = (text: string): text is keyof typeof otherWords => Object.hasOwn(otherWords, text);

/** All words a level can be given by: in LOG_LEVEL and while the host runs. */
export const logLevelWords = [...logLevels, ...Object.keys(otherWords).filter(isOtherWord)];
export type LogLevelWord = (typeof logLevelWords)[number];

/** Which words stand for which levels, as documentation says it. */
export const otherLevelWords = Object.entries(otherWords)
  .map(([word, level]) => `${word} is ${level}`)
  .join(', ');

export const isLogLevelWord = (text: string): text is LogLevelWord =>
  (logLevelWords as readonly string[]).includes(text);

/** What a word stands for. */
export const logLevelOf = (word: LogLevelWord): LogLevel => (isOtherWord(word) ? otherWords[word] : word);
