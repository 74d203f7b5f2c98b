import { readFileSync } from 'node:fs';
import { issueText } from '@borealis/contracts';
import type { Environment } from '@borealis/contracts';
import { z } from 'zod';
import { CommandError } from '../command-error.js';

const appShape = z.object({ id: z.string().optional(), env: z.record(z.string(), z.unknown()).default({}) });

const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
};

/** The environment of a Marathon app definition. Marathon passes texts only; its secret references have no value here. */
export const environmentOfApp = (file: string): Environment => {
  const app = appShape.safeParse(readJson(file));
  if (!app.success)
    throw new CommandError(`${file} is not a Marathon app definition: ${app.error.issues.map(issueText).join('; ')}`);
  return Object.fromEntries(
    Object.entries(app.data.env).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      if (typeof value === 'object' && value !== null && 'secret' in value) return [name, 'a-secret-of-marathon'];
      throw new CommandError(
        `${file}: env.${name} is not a text. Marathon takes texts only: write "${String(value)}".`,
      );
    }),
  );
};
