import { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const nouns: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  map: 'an object',
  nan: 'NaN',
  null: 'null',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  undefined: 'nothing',
};
const nounOf = (type: string): string => nouns[type] ?? type;

const kindOf = (input: unknown): string => {
  if (typeof input === 'number')
    return Number.isInteger(input) || !Number.isFinite(input) ? String(input) : 'a fraction';
  if (typeof input === 'boolean') return String(input);
  return nounOf(input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input);
};

const units: Readonly<Record<string, string>> = {
  string: 'characters',
  array: 'entries',
  map: 'entries',
  set: 'entries',
};

const bound = (
  { origin, exact }: { readonly origin: string; readonly exact?: boolean | undefined },
  how: string,
  value: number | bigint,
): string => {
  const limit = `${exact === true ? 'exactly' : how} ${value}`;
  const unit = units[origin];
  return unit === undefined ? `must be ${limit}` : `must have ${limit} ${unit}`;
};

const oneOf = (values: readonly unknown[]): string => {
  const words = values.map((value) => (value === null ? 'null' : String(value as string)));
  return words.length === 1 ? `must be ${words[0]}` : `must be one of ${words.join(', ')}`;
};

/** What is wrong with a value, as the end of a sentence about its field. */
export const schemaWords = (issue: RawIssue): string => {
  switch (issue.code) {
    case 'invalid_type': {
      const noun = nounOf(issue.inst instanceof z.ZodNumberFormat ? 'int' : issue.expected);
      return issue.input === undefined
        ? `is missing: ${noun} belongs here`
        : `must be ${noun}, not ${kindOf(issue.input)}`;
    }
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_big':
      return bound(issue, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    case 'too_small':
      if (units[issue.origin] !== undefined && issue.minimum === 1) return 'must not be empty';
      return bound(issue, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `must look like ${issue.pattern}` : `is not in the form of ${issue.format}`;
    case 'unrecognized_keys':
      return `has what is not known here: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return Array.isArray(issue.options) && issue.options.length > 0
        ? oneOf(issue.options)
        : 'is none of what may be here';
    default:
      return 'is not valid';
  }
};

// For all schemas of the process, so that whoever reads a body, a row or a file tells the same words. What a schema says itself goes first.
z.config({ localeError: schemaWords });
