import type { Constraint } from './constraint.schema.js';

/** What the grammar would take for something else is put in quotes. */
const quoted = (value: string): string =>
  /^[^\s,;"[][^\s,;"]*$/.test(value) && !/^(not|or)$/i.test(value) ? value : JSON.stringify(value);

/** A constraint as `TASK#_CONSTRAINTS` writes it; reading it gives the same constraint again. */
export const constraintText = (constraint: Constraint): string => {
  switch (constraint.kind) {
    case 'value':
      return `${quoted(constraint.on)} is ${constraint.negated === true ? 'not ' : ''}${constraint.values.map(quoted).join(', ')}`;
    case 'pattern':
      return `${quoted(constraint.on)} ${constraint.negated === true ? 'unlike' : 'like'} ${quoted(constraint.pattern)}`;
    case 'limit':
      return `${quoted(constraint.on)} limit ${constraint.limit}`;
    case 'spread':
      return `${quoted(constraint.on)} spread${constraint.groups === undefined ? '' : ` ${constraint.groups}`}`;
    case 'together':
      return `${quoted(constraint.on)} together`;
    case 'apart':
      return `apart from ${quoted(constraint.from)}${constraint.on === undefined || constraint.on === '@agent' ? '' : ` by ${quoted(constraint.on)}`}`;
  }
};
