import { asAgentId, asJobKey } from '@borealis/contracts';
import type { Agent, Constraint, JobDefinition, Shortage } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../../testing/builders.js';
import { jobNamed, rulesOf, valuesOf } from './index.js';

const agent = (attributes: Record<string, string> = {}, more: Partial<Agent> = {}): Agent => ({
  id: asAgentId('a'),
  hostname: 'a.example',
  ip: '10.0.0.1',
  port: 5051,
  attributes,
  firstSeenAtMs: 0,
  ...more,
});
const placed = (placement: Partial<JobDefinition['placement']>): JobDefinition => ({
  ...aJob(),
  placement: { oneInstancePerAgent: false, ...placement },
});
/** What was found out for the same constraints is remembered, so each of these asks for something else besides, which every agent has. */
let asked = 0;
const asking = (...constraints: readonly Constraint[]) => {
  const besides: Constraint = { kind: 'value', on: `field-${++asked}`, negated: true, values: ['x'] };
  return rulesOf(placed({ constraints: [...constraints, besides] }));
};
const forbidden = (constraint: Constraint, given: Agent): Shortage | undefined => asking(constraint).forbids(given);

describe('the values of an agent for a field', () => {
  it.each([
    ['@agent', ['a']],
    ['@hostname', ['a.example']],
    ['@zone', ['z']],
    ['@region', ['r']],
    ['host', ['a.example']],
    ['hostname', ['a.example']],
    ['zone', ['z']],
    ['region', ['r']],
    ['rack', ['r1']],
    ['disks', ['ssd', 'hdd']],
    ['none', []],
    ['toString', []],
  ])('%s', (field, values) => {
    const given = agent(
      { rack: 'r1', disks: 'ssd,hdd' },
      { attributeSets: { disks: ['ssd', 'hdd'] }, zone: 'z', region: 'r' },
    );
    expect(valuesOf(given, field)).toEqual(values);
  });

  it.each(['host', 'hostname', 'zone', 'region'])('%s is the attribute of that name where there is one', (field) => {
    expect(valuesOf(agent({ [field]: 'own' }, { zone: 'z', region: 'r' }), field)).toEqual(['own']);
  });

  it.each(['@zone', '@region', 'zone', 'region'])('%s is nothing where none was given', (field) => {
    expect(valuesOf(agent(), field)).toEqual([]);
  });
});

describe('what is asked of an agent itself', () => {
  it.each<[Constraint, string]>([
    [{ kind: 'value', on: 'rack', values: ['a', 'b'] }, 'rack is a, b'],
    [{ kind: 'value', on: 'rack', negated: true, values: ['r1'] }, 'rack is not r1'],
    [{ kind: 'pattern', on: 'rack', pattern: 'a.*' }, 'rack like a.*'],
    [{ kind: 'pattern', on: 'rack', negated: true, pattern: 'r.' }, 'rack unlike r.'],
  ])('is told with what it has instead: %j', (constraint, text) => {
    expect(forbidden(constraint, agent({ rack: 'r1' }))).toEqual({
      veto: 'constraint',
      need: 1,
      have: 0,
      constraint: text,
      found: ['r1'],
    });
  });

  it.each<[Constraint, Agent]>([
    [{ kind: 'value', on: 'rack', values: ['a', 'r1'] }, agent({ rack: 'r1' })],
    [{ kind: 'value', on: 'rack', negated: true, values: ['a'] }, agent({ rack: 'r1' })],
    [{ kind: 'value', on: 'rack', negated: true, values: ['a'] }, agent()],
    [{ kind: 'value', on: 'd', values: ['x'] }, agent({ d: 'w,x' }, { attributeSets: { d: ['w', 'x'] } })],
    [{ kind: 'pattern', on: 'rack', pattern: 'r.' }, agent({ rack: 'r1' })],
    [{ kind: 'pattern', on: 'rack', negated: true, pattern: 'r' }, agent({ rack: 'r1' })],
    [{ kind: 'pattern', on: 'rack', negated: true, pattern: 'r.' }, agent()],
    [{ kind: 'apart', from: 'db', on: 'rack' }, agent()],
  ])('is met: %j by %j', (constraint, given) => {
    expect(forbidden(constraint, given)).toBeUndefined();
  });

  it.each<[Constraint, string]>([
    [{ kind: 'limit', on: 'rack', limit: 2 }, 'rack limit 2'],
    [{ kind: 'spread', on: 'rack' }, 'rack spread'],
    [{ kind: 'together', on: 'rack' }, 'rack together'],
  ])('is the field that is counted by: %j', (constraint, text) => {
    expect(forbidden(constraint, agent())).toEqual({ veto: 'attribute', need: 1, have: 0, constraint: text });
    expect(forbidden(constraint, agent({ rack: 'a' }))).toBeUndefined();
  });

  it('is all of it, the first that is not met is told', () => {
    const rules = asking({ kind: 'value', on: 'rack', values: ['a'] }, { kind: 'value', on: 'disk', values: ['ssd'] });
    expect(rules.forbids(agent({ rack: 'a', disk: 'ssd' }))).toBeUndefined();
    expect(rules.forbids(agent({ rack: 'a' }))?.constraint).toBe('disk is ssd');
    expect(rules.forbids(agent())?.constraint).toBe('rack is a');
  });

  it('is looked at anew when the agent has changed', () => {
    const rules = asking({ kind: 'value', on: 'rack', values: ['a'] });
    const before = agent({ rack: 'b' });
    expect(rules.forbids(before)).toBeDefined();
    expect(rules.forbids({ ...before, attributes: { rack: 'a' } })).toBeUndefined();
    expect(rules.forbids(before)).toBeDefined();
  });

  it('is shared by jobs that ask the same, and by no others', () => {
    const of = (values: string[], from: string) =>
      rulesOf(
        placed({
          constraints: [
            { kind: 'value', on: 'rack', values },
            { kind: 'apart', from },
          ],
        }),
      );
    const [same, again, other] = [of(['a'], 'x'), of(['a'], 'y'), of(['b'], 'x')];
    expect(same.statics).toBe(again.statics);
    expect(same.statics).not.toBe(other.statics);
  });
});

describe('a dedicated agent', () => {
  const dedicated = (): Agent => agent({ dedicated: 'root/batch' });

  it.each<[string, Constraint[]]>([
    ['nothing', []],
    ['an attribute', [{ kind: 'value', on: 'dedicated', negated: true, values: ['x'] }]],
    ['a pattern', [{ kind: 'pattern', on: 'dedicated', pattern: 'root.*' }]],
    ['another field', [{ kind: 'value', on: 'rack', negated: true, values: ['x'] }]],
  ])('is closed to a job that asks for %s', (_what, constraints) => {
    expect(asking(...constraints).forbids(dedicated())).toEqual({
      veto: 'dedicated',
      need: 1,
      have: 0,
      found: ['root/batch'],
    });
  });

  it('is open to a job that names its owner, and that job has to find what it asks for there', () => {
    const owner: Constraint = { kind: 'value', on: 'dedicated', values: ['root/batch'] };
    expect(asking(owner).forbids(dedicated())).toBeUndefined();
    expect(asking(owner, { kind: 'value', on: 'rack', values: ['a'] }).forbids(dedicated())?.veto).toBe('constraint');
    expect(forbidden({ kind: 'value', on: 'dedicated', values: ['x/y'] }, dedicated())?.veto).toBe('constraint');
    expect(asking(owner).forbids(agent())?.veto).toBe('constraint');
  });
});

describe('what is counted', () => {
  it('is what each constraint says, the older fields among them', () => {
    const rules = rulesOf(
      placed({
        constraints: [
          { kind: 'limit', on: 'rack', limit: 3 },
          { kind: 'spread', on: 'zone', groups: 2 },
          { kind: 'together', on: 'region' },
          { kind: 'apart', from: 'db' },
          { kind: 'apart', from: 'else/test/mail', on: 'rack' },
          { kind: 'value', on: 'rack', values: ['a'] },
          { kind: 'pattern', on: 'rack', pattern: 'a' },
        ],
        oneInstancePerAgent: true,
        spreadByAttribute: 'row',
      }),
    );
    expect(rules.counting).toEqual([
      { kind: 'limit', on: 'rack', limit: 3, text: 'rack limit 3' },
      { kind: 'spread', on: 'zone', groups: 2, text: 'zone spread 2' },
      { kind: 'together', on: 'region', text: 'region together' },
      { kind: 'apart', on: '@agent', from: 'root/prod/db', text: 'apart from db' },
      { kind: 'apart', on: 'rack', from: 'else/test/mail', text: 'apart from else/test/mail by rack' },
      { kind: 'limit', on: '@agent', limit: 1 },
      { kind: 'spread', on: 'row', groups: 1, text: 'row spread' },
    ]);
    expect(rulesOf(aJob()).counting).toEqual([]);
  });

  it('is about a job by its key, or by its name beside the one that names it', () => {
    expect(jobNamed('db', asJobKey('me/test/web'))).toBe('me/test/db');
    expect(jobNamed('root/prod/db', asJobKey('me/test/web'))).toBe('root/prod/db');
  });
});
