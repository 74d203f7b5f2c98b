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
