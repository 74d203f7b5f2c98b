import { constraintSchema } from '../../job/index.js';
import type { Entry } from './constraint-list.js';
import { limited, spreadOver } from './readable-constraint.js';

const operators = ['UNIQUE', 'CLUSTER', 'GROUP_BY', 'LIKE', 'UNLIKE', 'MAX_PER', 'IS'] as const;

/** `["rack","GROUP_BY","3"]`: field, operator and, for most operators, a value. A constraint of our own as an object will do too. */
export const marathonConstraint = (entry: unknown): Entry => {
  if (!Array.isArray(entry)) {
    const own = constraintSchema.safeParse(entry);
    return own.success
      ? own.data
      : { wrong: 'is neither a list of field, operator and value nor a constraint as an object' };
  }
  const [field, operator, third, ...more] = entry as unknown[];
  const value = typeof third === 'number' ? String(third) : third;
  if (typeof field !== 'string' || field === '')
    return { wrong: 'begins with no field: the name of an attribute, or hostname' };
  if (typeof operator !== 'string' || more.length > 0 || (value !== undefined && typeof value !== 'string'))
    return { wrong: 'has to be a list of two or three texts: field, operator and value' };
  const on = field === 'hostname' ? '@hostname' : field;
  const known = operators.find((name) => name === operator.toUpperCase());
  if (!known) return { wrong: `has the operator ${operator}; one of ${operators.join(', ')}` };
  return byOperator(on, known, value);
};

const byOperator = (on: string, operator: (typeof operators)[number], value: string | undefined): Entry => {
  const given = value !== undefined && value !== '' ? value : undefined;
  switch (operator) {
    case 'UNIQUE':
      return given === undefined ? { kind: 'limit', on, limit: 1 } : { wrong: 'has a value; UNIQUE takes none' };
    case 'MAX_PER':
      return given === undefined ? { wrong: 'needs a value: how many at most' } : limited(on, given);
    case 'GROUP_BY':
      return spreadOver(on, given);
    case 'CLUSTER':
      return given === undefined ? { kind: 'together', on } : { kind: 'value', on, values: [given] };
    case 'IS':
      return given === undefined ? { wrong: 'needs a value' } : { kind: 'value', on, values: [given] };
    case 'LIKE':
    case 'UNLIKE':
      return given === undefined
        ? { wrong: 'needs a value: a regular expression' }
        : { kind: 'pattern', on, ...(operator === 'UNLIKE' ? { negated: true } : {}), pattern: given };
  }
};
