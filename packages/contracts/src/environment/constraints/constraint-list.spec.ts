import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Constraint } from '../../job/index.js';
import { constraintSchema } from '../../job/index.js';
import { constraintList, constraintListText } from './index.js';

const read = (text: string) => constraintList(text).constraints;
const wrong = (text: string) => constraintList(text).problems.map(({ message }) => message);

describe('constraints in the readable form', () => {
  it.each<[string, Constraint]>([
    ['rack is r1', { kind: 'value', on: 'rack', values: ['r1'] }],
    ['rack is r1, r2 or r3', { kind: 'value', on: 'rack', values: ['r1', 'r2', 'r3'] }],
    ['rack is not r1,r2', { kind: 'value', on: 'rack', negated: true, values: ['r1', 'r2'] }],
    ['"a b" is "c, d"', { kind: 'value', on: 'a b', values: ['c, d'] }],
    ['rack like rack-[1-3]{1,2}', { kind: 'pattern', on: 'rack', pattern: 'rack-[1-3]{1,2}' }],
    ['rack unlike test.*', { kind: 'pattern', on: 'rack', negated: true, pattern: 'test.*' }],
    ['@hostname limit 2', { kind: 'limit', on: '@hostname', limit: 2 }],
    ['@hostname UNIQUE', { kind: 'limit', on: '@hostname', limit: 1 }],
    ['zone spread', { kind: 'spread', on: 'zone' }],
    ['zone spread 3', { kind: 'spread', on: 'zone', groups: 3 }],
    ['rack together', { kind: 'together', on: 'rack' }],
    ['apart from db', { kind: 'apart', from: 'db' }],
    ['apart from root/prod/db by rack', { kind: 'apart', from: 'root/prod/db', on: 'rack' }],
    ['dedicated is web/batch', { kind: 'value', on: 'dedicated', values: ['web/batch'] }],
  ])('%s', (text, constraint) => {
    expect(constraintList(text)).toEqual({ constraints: [constraint], problems: [] });
  });

  it('may be many, with semicolons or line breaks in between', () => {
    expect(read('rack is a;\n zone spread 2 ; ;host limit 1\n')).toHaveLength(3);
    expect(read('note is "a; b"; zone spread')).toHaveLength(2);
  });

  it('tells every entry that is wrong, with its number and where it begins', () => {
    const problems = wrong('rack is a; rack limit 0; zone spread; what is this supposed; rack is a,');
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain('entry 2, from character 12 on, "rack limit 0": has the limit 0');
    expect(problems[1]).toContain('entry 4, from character 39 on');
    expect(problems[2]).toContain('entry 5');
  });
});

describe('constraints as Marathon’s list', () => {
  it.each<[string, Constraint]>([
    ['["hostname","UNIQUE"]', { kind: 'limit', on: '@hostname', limit: 1 }],
    ['["rack","GROUP_BY"]', { kind: 'spread', on: 'rack' }],
    ['["rack","GROUP_BY","3"]', { kind: 'spread', on: 'rack', groups: 3 }],
    ['["rack","MAX_PER",2]', { kind: 'limit', on: 'rack', limit: 2 }],
    ['["rack","CLUSTER"]', { kind: 'together', on: 'rack' }],
    ['["rack","CLUSTER","a"]', { kind: 'value', on: 'rack', values: ['a'] }],
    ['["rack","IS","a"]', { kind: 'value', on: 'rack', values: ['a'] }],
    ['["rack","LIKE","r[12]"]', { kind: 'pattern', on: 'rack', pattern: 'r[12]' }],
    ['["@zone","unlike","r[12]"]', { kind: 'pattern', on: '@zone', negated: true, pattern: 'r[12]' }],
    ['{"kind":"limit","on":"rack","limit":4}', { kind: 'limit', on: 'rack', limit: 4 }],
  ])('%s', (text, constraint) => {
    expect(constraintList(`[${text}]`)).toEqual({ constraints: [constraint], problems: [] });
  });

  it('tells every entry that is wrong', () => {
    const problems = wrong(
      '[["rack","UNIQUE","3"],["rack","NEAR","a"],["rack","LIKE"],["rack","MAX_PER","x"],["rack"],"rack",[1,"UNIQUE"],["rack","IS","a"]]',
    );
    expect(problems).toHaveLength(7);
    expect(problems[1]).toContain('entry 2 ["rack","NEAR","a"]: has the operator NEAR; one of UNIQUE');
    expect(wrong('[["rack"')[0]).toContain('not valid JSON');
  });
});

describe('any constraint', () => {
  const text = fc.string({ minLength: 1, maxLength: 12 });
  const constraint: fc.Arbitrary<Constraint> = fc.oneof(
    fc.record({
      kind: fc.constant('value' as const),
      on: text,
      values: fc.array(text, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('pattern' as const), on: text, negated: fc.constant(true), pattern: text }),
    fc.record({ kind: fc.constant('limit' as const), on: text, limit: fc.integer({ min: 1, max: 99_999 }) }),
    fc.record({ kind: fc.constant('spread' as const), on: text, groups: fc.integer({ min: 1, max: 9_999 }) }),
    fc.record({ kind: fc.constant('together' as const), on: text }),
    fc.record({ kind: fc.constant('apart' as const), from: text, on: text.filter((on) => on !== '@agent') }),
  );

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(fc.array(constraint, { minLength: 1, maxLength: 4 }), (constraints) => {
        expect(constraintList(constraintListText(constraints))).toEqual({ constraints, problems: [] });
        expect(constraints.every((each) => constraintSchema.safeParse(each).success)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('that is none never makes reading fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        const { constraints, problems } = constraintList(any);
        expect(constraints.length + problems.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
