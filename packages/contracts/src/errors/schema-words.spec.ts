import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { issueText } from './issue-text.js';
import './schema-words.js';

const told = (schema: z.ZodType, given: unknown): string[] => {
  const { error } = schema.safeParse(given);
  return error?.issues.map(issueText) ?? [];
};

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale') }),
  z.object({ kind: z.literal('killAll') }),
]);

describe('what a schema says of a value', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.object({ instances: z.int() }), {}, 'instances: is missing: a whole number belongs here'],
    [z.object({ instances: z.int() }), { instances: 'a' }, 'instances: must be a whole number, not a text'],
    [z.object({ instances: z.int() }), { instances: 1.5 }, 'instances: must be a whole number, not a fraction'],
    [z.object({ mem: z.number() }), { mem: NaN }, 'mem: must be a number, not NaN'],
    [z.object({ name: z.string() }), { name: 5 }, 'name: must be a text, not 5'],
    [z.object({ on: z.boolean() }), { on: null }, 'on: must be true or false, not null'],
    [z.object({}), [], 'must be an object, not a list'],
    [z.array(z.string()), {}, 'must be a list, not an object'],
    [z.record(z.string(), z.string()), 'x', 'must be an object, not a text'],
    [z.number().max(100_000), 5_000_000, 'must be at most 100000'],
    [z.number().lt(1), 1, 'must be less than 1'],
    [z.number().min(0), -1, 'must be at least 0'],
    [z.number().gt(0), 0, 'must be more than 0'],
    [z.string().max(3), 'long', 'must have at most 3 characters'],
    [z.string().min(1), '', 'must not be empty'],
    [z.string().length(2), 'x', 'must have exactly 2 characters'],
    [z.array(z.int()).min(2), [1], 'must have at least 2 entries'],
    [z.int().multipleOf(5), 3, 'must be a multiple of 5'],
    [z.enum(['auto', 'surge']), 'foo', 'must be one of auto, surge'],
    [z.literal('yes'), 'no', 'must be yes'],
    [z.string().regex(/^[a-z]+$/), 'A', 'must look like /^[a-z]+$/'],
    [z.iso.datetime(), 'x', 'is not in the form of datetime'],
    [z.strictObject({}), { a: 1, b: 2 }, 'has what is not known here: a, b'],
    [change, { kind: 'fly' }, 'kind: must be one of scale, killAll'],
    [z.union([z.string(), z.number()]), true, 'is none of what may be here'],
    [z.string().refine(() => false, 'says so itself'), 'x', 'says so itself'],
    [z.custom(() => false), 'x', 'is not valid'],
  ])('%#: in the words of who is to mend it', (schema, given, text) => {
    expect(told(schema, given)).toEqual([text]);
  });
});
