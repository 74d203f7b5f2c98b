import { nearestName } from '../nearest-name.js';
import { anchorOf } from './problem.js';
import type { EnvironmentProblem } from './problem.js';
import { taskVariables } from './task-variables.js';

const suffixes = taskVariables
  .flatMap(({ key, alias }) => [key, ...(alias === undefined ? [] : [alias])])
  .map((key) => key.slice('TASK#_'.length));

const known = new Set(['TASK_DEF_NUM']);

/** Variables that look like ours and are none: most often a typing error that would be suffered in silence. */
export const unknownVariables = (names: readonly string[]): EnvironmentProblem[] =>
  names.flatMap((name): EnvironmentProblem[] => {
    if (!/^TASK(\d|_|S?_?DEF)/.test(name) || known.has(name)) return [];
    const match = /^TASK(\d+)_(.+)$/.exec(name);
    if (match && suffixes.includes(match[2]!)) return [];
    const guess = match ? nearestName(match[2]!, suffixes) : undefined;
    const meant = guess === undefined ? '' : ` Is TASK${match![1]}_${guess} meant?`;
    return [
      {
        variable: name,
        message: `is not a variable of Borealis and is ignored.${meant}`,
        anchor: anchorOf(guess === undefined ? name : `TASK0_${guess}`),
      },
    ];
  });
