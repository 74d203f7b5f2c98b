import colours from 'picocolors';

/** Progress and notes go to stderr, data to stdout; NO_COLOR and pipes are heeded by picocolors. */
export const note = (text: string): void => void process.stderr.write(`${text}\n`);
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const strong = (text: string): string => colours.bold(text);
export const good = (text: string): string => colours.green(text);
export const bad = (text: string): string => colours.red(text);
export const doubtful = (text: string): string => colours.yellow(text);
