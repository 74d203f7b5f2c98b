import { describe, expect, it } from '@jest/globals';
import { issueText } from '../errors/index.js';
import { checkedJobDefinitionsSchema, jobDefinitionSchema } from './index.js';
import type { Constraint } from './index.js';

const definition = (more: object = {}, resources: object = {}) => ({
  key: 'web/prod/site',
  driver: 'command',
  instances: 3,
  minimumInstances: 0,
  allowScaling: true,
  launchOrder: 1,
  persistent: false,
  placement: { oneInstancePerAgent: false },
  restart: { mode: 'always', backoffMs: 1, backoffMaxMs: 1, stableAfterMs: 1 },
  template: {
    resources: { cpus: 1, memMb: 64, diskMb: 0, gpus: 0, ports: { count: 1, fixed: [] }, ...resources },
    command: { shell: true, value: 'true', arguments: [], environment: [], uris: [] },
    labels: {},
    killGraceMs: 0,
  },
  ...more,
});

const problems = (...definitions: readonly object[]): string[] => {
  const checked = checkedJobDefinitionsSchema.safeParse(definitions);
  return checked.success ? [] : checked.error.issues.map(issueText);
};

const placed = (...constraints: readonly Constraint[]): string[] =>
  problems(definition({ placement: { oneInstancePerAgent: false, constraints } }));

describe('a job definition at a door', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(problems(definition())).toEqual([]);
  });

  it('is refused for everything that is wrong with it at once, with the path of each field', () => {
    const found = problems(
      definition(
        { key: 'web/prod/si\u0007te', instances: 200_000, minimumInstances: 300_000 },
        { cpus: 0.0001, memMb: -5, ports: { count: 1, fixed: [80, 80] } },
      ),
      definition({}, { cpus: Number.NaN }),
    );
    expect(found.some((text) => text.startsWith('0.template.resources.memMb: '))).toBe(true);
    expect(found.some((text) => text.startsWith('1.template.resources.cpus: '))).toBe(true);
    const [first] = [
      problems(
        definition(
          { key: 'web/prod/si\u0007te', instances: 200_000, minimumInstances: 300_000 },
          { cpus: 0.0001, ports: { count: 1, fixed: [80, 80] } },
        ),
      ),
    ];
    expect(first.map((text) => text.split(':')[0])).toEqual([
      '0.key',
      '0.instances',
      '0.minimumInstances',
      '0.template.resources.cpus',
      '0.template.resources.ports.fixed',
      '0.template.resources.ports.fixed.1',
    ]);
    expect(first[1]).toContain('at most 100000');
  });

  it.each(['./prod/site', 'web/../site', 'web/prod/..'])('has no key that an address cannot carry: %s', (key) => {
    expect(problems(definition({ key }))).toEqual([expect.stringContaining('an address cannot carry it')]);
    expect(jobDefinitionSchema.parse(definition({ key })).key).toBe(key);
  });

  it('has a key of its own', () => {
    expect(problems(definition(), definition())).toEqual([
      '1.key: web/prod/site is defined twice: definition 1 has this key as well.',
    ]);
  });

  it('has to use something', () => {
    expect(problems(definition({}, { cpus: 0, memMb: 0, ports: { count: 0, fixed: [] } }))).toEqual([
      expect.stringContaining('0.template.resources: A task has to use something'),
    ]);
  });

  it.each<[string, readonly Constraint[], string]>([
    [
      'two values that exclude each other',
      [
        { kind: 'value', on: 'rack', values: ['a'] },
        { kind: 'value', on: 'rack', values: ['b'] },
      ],
      '0.placement.constraints.1: No agent can satisfy "rack is a" and "rack is b" together.',
    ],
    [
      'a value and the same one negated',
      [
        { kind: 'value', on: 'rack', values: ['a'] },
        { kind: 'value', on: 'rack', negated: true, values: ['a', 'b'] },
      ],
      '0.placement.constraints.1: No agent can satisfy',
    ],
    [
      'a value that a pattern excludes',
      [
        { kind: 'pattern', on: 'rack', pattern: 'b.*' },
        { kind: 'value', on: 'rack', values: ['a'] },
      ],
      '0.placement.constraints.1: No agent can satisfy',
    ],
    [
      'all together, but at most so many',
      [
        { kind: 'together', on: 'rack' },
        { kind: 'limit', on: 'rack', limit: 2 },
      ],
      '0.placement.constraints.1.limit: All 3 instances on one rack',
    ],
    [
      'together and spread',
      [
        { kind: 'together', on: 'rack' },
        { kind: 'spread', on: 'rack' },
      ],
      '0.placement.constraints.1: "rack together" and a spread',
    ],
    [
      'more groups than values',
      [
        { kind: 'value', on: 'rack', values: ['a', 'b'] },
        { kind: 'spread', on: 'rack', groups: 3 },
      ],
      '0.placement.constraints.1.groups: 3 groups',
    ],
    [
      'several groups where one value is left',
      [
        { kind: 'value', on: 'rack', values: ['a'] },
        { kind: 'spread', on: 'rack', groups: 2 },
      ],
      '0.placement.constraints.1.groups: 2 groups of rack are told, but only 1 is allowed.',
    ],
    [
      'the same twice',
      [
        { kind: 'spread', on: 'rack' },
        { kind: 'spread', on: 'rack' },
      ],
      '0.placement.constraints.1: "rack spread" is there twice',
    ],
    [
      'apart from itself',
      [{ kind: 'apart', from: 'site' }],
      '0.placement.constraints.0.from: A job cannot be kept apart',
    ],
    [
      'a pattern that is none',
      [{ kind: 'pattern', on: 'rack', pattern: '(' }],
      '0.placement.constraints.0.pattern: The pattern ( is not',
    ],
    ['a pattern that could take for ever', [{ kind: 'pattern', on: 'rack', pattern: '(a+)+b' }], 'repeats a group'],
    [
      'agents dedicated to others',
      [{ kind: 'value', on: 'dedicated', values: ['db/x'] }],
      '0.placement.constraints.0.values: Only jobs of role db',
    ],
    [
      'two dedicated values',
      [{ kind: 'value', on: 'dedicated', values: ['web/x', 'web/y'] }],
      '0.placement.constraints.0.values: A dedicated constraint must have exactly one value.',
    ],
    [
      'a dedicated constraint that is no value',
      [{ kind: 'limit', on: 'dedicated', limit: 1 }],
      '0.placement.constraints.0: A dedicated constraint has to name a value',
    ],
  ])('is refused for %s', (_what, constraints, message) => {
    expect(placed(...constraints)).toEqual([expect.stringContaining(message)]);
  });

  it('may be dedicated to its role or to every role', () => {
    expect(placed({ kind: 'value', on: 'dedicated', values: ['web/batch'] })).toEqual([]);
    expect(placed({ kind: 'value', on: 'dedicated', values: ['*/batch'] })).toEqual([]);
  });

  it('is refused for a limit of 0 by the shape already, with its path', () => {
    expect(placed({ kind: 'limit', on: 'rack', limit: 0 })).toEqual([
      expect.stringContaining('0.placement.constraints.0.limit: '),
    ]);
  });

  it('loads from a row of before there were constraints', () => {
    expect(jobDefinitionSchema.parse(definition()).placement).toEqual({ oneInstancePerAgent: false });
  });
});
