import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from '@borealis/contracts';
import { CommandError } from '../command-error.js';

/** `KEY=value` lines; values in single quotes stay as they are. */
export const environmentOfFile = (file: string): Environment => {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
};
