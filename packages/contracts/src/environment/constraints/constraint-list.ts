import { constraintText } from '../../job/index.js';
import type { Constraint } from '../../job/index.js';
import { marathonConstraint } from './marathon-constraint.js';
import { readableConstraint } from './readable-constraint.js';

/** One entry that is no constraint: which one it is, counted from 1, where it begins, and what is wrong with it. */
export interface EntryProblem {
  readonly position: number;
  readonly message: string;
}

export interface ConstraintList {
  readonly constraints: readonly Constraint[];
  readonly problems: readonly EntryProblem[];
}

/** What an entry was read as, or what is wrong with it. */
export type Entry = Constraint | { readonly wrong: string };

/** Constraints in the readable form, with semicolons or line breaks in between, or as the JSON list Marathon knows. */
export const constraintList = (text: string): ConstraintList =>
  text.startsWith('[') ? fromJson(text) : fromEntries(text);

const fromJson = (text: string): ConstraintList => {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return {
      constraints: [],
      problems: [{ position: 1, message: `it is not valid JSON (${(error as Error).message})` }],
    };
  }
  const entries = list as unknown[];
  return collect(
    entries.map((entry, index) => ({
      where: `entry ${index + 1} ${JSON.stringify(entry)}`,
      entry: marathonConstraint(entry),
    })),
  );
};

/** Semicolons and line breaks divide, except inside of double quotes. */
const divided = /(?:"(?:[^"\\]|\\.)*"|[^;\n"]|")+/g;

const fromEntries = (text: string): ConstraintList =>
  collect(
    [...text.matchAll(divided)]
      .filter(([entry]) => entry.trim() !== '')
      .map((match, index) => {
        const at = match.index + match[0].length - match[0].trimStart().length + 1;
        return {
          where: `entry ${index + 1}, from character ${at} on, "${match[0].trim()}"`,
          entry: readableConstraint(match[0].trim()),
        };
      }),
  );

const collect = (entries: readonly { readonly where: string; readonly entry: Entry }[]): ConstraintList => ({
  constraints: entries.flatMap(({ entry }) => ('wrong' in entry ? [] : [entry])),
  problems: entries.flatMap(({ where, entry }, index) =>
    'wrong' in entry ? [{ position: index + 1, message: `${where}: ${entry.wrong}` }] : [],
  ),
});

/** The readable form of a whole list. */
export const constraintListText = (constraints: readonly Constraint[]): string =>
  constraints.map(constraintText).join('; ');
