import { asAgentId } from '@borealis/contracts';
import type { Agent } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { traitsOf, valuesOf } from './index.js';

type Like = Pick<Agent, 'attributes' | 'attributeSets' | 'zone' | 'region'>;

const agent = (name: string, like: Like): Agent => ({
  id: asAgentId(name),
  hostname: `${name}.example`,
  firstSeenAtMs: 1,
  ...like,
});

const text = fc.constantFrom('', 'a', 'b', 'ab', '1:a', 'rack');
const like: fc.Arbitrary<Like> = fc.record(
  {
    attributes: fc.dictionary(text, text, { maxKeys: 3 }),
    attributeSets: fc.dictionary(text, fc.array(text, { maxLength: 2 }), { maxKeys: 2 }),
    zone: text,
    region: text,
  },
  { requiredKeys: ['attributes'] },
);

let unlike = 0;
/** One that is like none before, so that nothing was found out about it yet. */
const anotherAgent = (like: Like): Agent =>
  agent('a', { ...like, attributes: { ...like.attributes, [`unlike-${(unlike += 1)}`]: 'x' } });

describe('what an agent has for a field', () => {
  const placed = { attributes: { rack: 'r1' }, zone: 'z', region: 'g' };

  it.each<[string, Like, string, readonly string[]]>([
    ['its zone', placed, '@zone', ['z']],
    ['its region', placed, '@region', ['g']],
    ['nothing for a zone it has not', { attributes: { zone: 'given' } }, '@zone', []],
    ['nothing for a region it has not', { attributes: { region: 'given' } }, '@region', []],
    ['its attribute', placed, 'rack', ['r1']],
    ['nothing for an attribute it has not', placed, 'row', []],
    ['nothing for a name every object knows', placed, 'constructor', []],
    ['all values of a set', { attributes: {}, attributeSets: { disks: ['ssd', 'hdd'] } }, 'disks', ['ssd', 'hdd']],
    ['its zone where no attribute is named so', placed, 'zone', ['z']],
    ['its region where no attribute is named so', placed, 'region', ['g']],
    ['the attribute named like the zone', { ...placed, attributes: { zone: 'given' } }, 'zone', ['given']],
    ['the attribute named like the region', { ...placed, attributes: { region: 'given' } }, 'region', ['given']],
    ['its zone where the set named so is empty', { ...placed, attributeSets: { zone: [] } }, 'zone', ['z']],
  ])('is %s', (_what, like, field, values) => {
    const asked = anotherAgent(like);
    expect(traitsOf(asked).valuesOf(field)).toEqual(values);
    expect(valuesOf(asked, field)).toEqual(values);
  });

  it('is found out once', () => {
    const traits = traitsOf(anotherAgent(placed));
    expect(traits.valuesOf('@zone')).toBe(traits.valuesOf('@zone'));
  });
});

describe('what an agent is', () => {
  it('is one for those that are alike, and another one for all others', () => {
    fc.assert(
      fc.property(like, like, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        const [a, b] = [traitsOf(agent('a', one)), traitsOf(agent('b', other))];
        expect(a).toBe(traitsOf(agent('c', structuredClone(one))));
        // The same attributes in another order are as good as others.
        if (a === b) expect(one).toEqual(other);
        if (same) expect(a).toBe(b);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Like, Like]>([
    ['zone', { attributes: {}, zone: 'z' }, { attributes: {} }],
    ['region', { attributes: {}, region: 'z' }, { attributes: {}, zone: 'z' }],
    ['set of values', { attributes: {}, attributeSets: { a: ['x'] } }, { attributes: {} }],
    ['attribute', { attributes: { a: 'x' } }, { attributes: { a: 'y' } }],
  ])('is another one with another %s', (_what, one, other) => {
    expect(traitsOf(agent('a', one))).not.toBe(traitsOf(agent('a', other)));
  });

  it('leaves each its name', () => {
    const [a, b] = [agent('a', { attributes: {} }), agent('b', { attributes: {} })];
    expect(traitsOf(a)).toBe(traitsOf(b));
    for (const field of ['@hostname', 'hostname', 'host'])
      expect([valuesOf(a, field), valuesOf(b, field)]).toEqual([['a.example'], ['b.example']]);
    expect([valuesOf(a, '@agent'), valuesOf(b, '@agent')]).toEqual([['a'], ['b']]);
  });

  it('goes by what it is given for a name before its own', () => {
    expect(valuesOf(agent('a', { attributes: { host: 'given' } }), 'host')).toEqual(['given']);
  });
});
