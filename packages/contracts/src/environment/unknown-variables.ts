import { anchorOf } from './problem.js';
import type { EnvironmentProblem } from './problem.js';
import { taskVariables } from './task-variables.js';

const suffixes = taskVariables
  .flatMap(({ key, alias }) => [key, ...(alias === undefined ? [] : [alias])])
  .map((key) => key.slice('TASK#_'.length));

/** Edits that lead from one word to the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};

const nearest = (word: string): string | undefined => {
  const [best] = suffixes
    .map((suffix) => ({ suffix, edits: distance(word, suffix) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(2, Math.floor(word.length / 3)) ? best.suffix : undefined;
};

const known = new Set(['TASK_DEF_NUM']);

/** Variables that look like ours and are none: most often a typing error that would be suffered in silence. */
export const unknownVariables = (names: readonly string[]): EnvironmentProblem[] =>
  names.flatMap((name): EnvironmentProblem[] => {
    if (!/^TASK(\d|_|S?_?DEF)/.test(name) || known.has(name)) return [];
    const match = /^TASK(\d+)_(.+)$/.exec(name);
    if (match && suffixes.includes(match[2]!)) return [];
    const guess = match ? nearest(match[2]!) : undefined;
    const meant = guess === undefined ? '' : ` Is TASK${match![1]}_${guess} meant?`;
    return [
      {
        variable: name,
        message: `is not a variable of Borealis and is ignored.${meant}`,
        anchor: anchorOf(guess === undefined ? name : `TASK0_${guess}`),
      },
    ];
  });
