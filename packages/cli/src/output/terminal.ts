import picocolors from 'picocolors';
import { coloursWanted } from './colours-wanted.js';
import { printable } from './printable.js';

// Texts are made with colours, whoever reads them: whether they stay is known only where they are written, and is asked of that stream.
const colours = picocolors.createColors(true);
export const strong = (text: string): string => colours.bold(text);
export const good = (text: string): string => colours.green(text);
export const bad = (text: string): string => colours.red(text);
export const doubtful = (text: string): string => colours.yellow(text);

const write = (stream: NodeJS.WriteStream, text: string): void =>
  void stream.write(`${printable(text, coloursWanted(stream, process.env))}\n`);

/** Progress and notes go to stderr. */
export const note = (text: string): void => write(process.stderr, text);
/** What was asked for goes to stdout. */
export const print = (text: string): void => write(process.stdout, text);
/** The same for JSON, of which nothing may be dropped. */
export const printJson = (json: string): void => void process.stdout.write(`${json}\n`);
