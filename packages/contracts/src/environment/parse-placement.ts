import { issueText } from '../errors/index.js';
import { constraintSchema, contradictionsIn, placementStrategies } from '../job/index.js';
import type { Placement, PlacementOwner } from '../job/index.js';
import { constraintList } from './constraints/index.js';
import type { EntryProblem } from './constraints/index.js';
import type { Reader } from './reader.js';
import { boolean, choice } from './values.js';
import type { Variable } from './variable.js';

type Lookup = (suffix: string) => { variable: Variable; name: string };

const expected =
  'constraints with semicolons in between, such as rack is a, b; @hostname limit 1; zone spread, or Marathon’s JSON list';

/** Where the constraints that were understood stand in the list as it was given, counted from 1. */
const positionsOf = ({ length }: readonly unknown[], problems: readonly EntryProblem[]): number[] => {
  const wrong = new Set(problems.map(({ position }) => position));
  return Array.from({ length: length + problems.length }, (_, index) => index + 1).filter((at) => !wrong.has(at));
};

/** Where the tasks of a definition may go. Every entry that is wrong is told, with its position. */
export const placementOf = (reader: Reader, of: Lookup, owner: Omit<PlacementOwner, 'key'>): Placement => {
  const flag = (suffix: string): boolean => boolean(reader, of(suffix).variable, of(suffix).name);
  const strategy = choice(reader, of('PLACEMENT').variable, of('PLACEMENT').name, placementStrategies);
  const { variable, name } = of('CONSTRAINTS');
  const wrong = (message: string): undefined => reader.problem(variable, name, message, expected);
  const text = reader.text(variable, name);
  const { constraints, problems } = text === undefined ? { constraints: [], problems: [] } : constraintList(text);
  for (const { message } of problems) wrong(`cannot be used: ${message}.`);
  const placement: Placement = {
    oneInstancePerAgent: [flag('NOCOLOCATION'), flag('NOINNERCOLOCATION')].includes(true),
    ...(flag('AZAWARE') ? { spreadByAttribute: 'instance_az' } : {}),
    ...(constraints.length === 0 ? {} : { constraints: [...constraints] }),
    ...(strategy === undefined ? {} : { strategy }),
  };
  const positions = positionsOf(constraints, problems);
  for (const [index, constraint] of constraints.entries()) {
    const checked = constraintSchema.safeParse(constraint);
    for (const issue of checked.success ? [] : checked.error.issues)
      wrong(`cannot be used: constraint ${positions[index]}, ${issueText(issue)}.`);
  }
  for (const { path, message } of contradictionsIn(placement, { ...owner, key: `${owner.role}/*/${owner.name}` }))
    wrong(`cannot hold: ${typeof path[1] === 'number' ? `constraint ${positions[path[1]]}: ` : ''}${message}`);
  return placement;
};
