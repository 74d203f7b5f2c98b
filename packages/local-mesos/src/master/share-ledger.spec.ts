import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bundleOf } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { scalar } from '../testing/build-task.js';
import { ShareLedger, compareStandings } from './share-ledger.js';

const amounts = (cpus: number, mem = 0): Bundle => bundleOf([scalar('cpus', cpus), scalar('mem', mem)]);

const ledger = (
  held: Readonly<Record<string, Bundle>>,
  weights: Readonly<Record<string, number>> = {},
): ShareLedger => {
  const shares = new ShareLedger((role) => weights[role] ?? 1);
  shares.addTotal(amounts(10, 1000));
  for (const [role, bundle] of Object.entries(held)) shares.hold(role, 'f', bundle);
  return shares;
};

const inOrder = (shares: ShareLedger, roles: readonly string[]): readonly string[] =>
  [...roles].sort((a, b) => compareStandings(shares.standingOf(a), shares.standingOf(b)));

describe('the order of roles', () => {
  it('is that of their dominant shares', () => {
    const shares = ledger({ cpuHeavy: amounts(4, 10), memHeavy: amounts(1, 500), small: amounts(2, 200) });
    expect(inOrder(shares, ['memHeavy', 'cpuHeavy', 'small'])).toEqual(['small', 'cpuHeavy', 'memHeavy']);
  });

  it('counts the share of a heavier role for less', () => {
    const shares = ledger({ a: amounts(4), b: amounts(3) }, { a: 2 });
    expect(inOrder(shares, ['b', 'a'])).toEqual(['a', 'b']);
  });

  it('compares branches of the tree before what is in them', () => {
    const shares = ledger({ 'eng/dev': amounts(1), 'eng/test': amounts(4), ops: amounts(3) });
    expect(inOrder(shares, ['eng/dev', 'ops', 'eng/test'])).toEqual(['ops', 'eng/dev', 'eng/test']);
  });

  it('puts what a role has itself beside what its children have', () => {
    const shares = ledger({ eng: amounts(2), 'eng/dev': amounts(1) });
    expect(inOrder(shares, ['eng', 'eng/dev'])).toEqual(['eng/dev', 'eng']);
  });

  it('keeps the roles of a branch together when another branch has as much', () => {
    const shares = ledger({ 'a/x': amounts(7), b: amounts(7) });
    expect(inOrder(shares, ['a/x/1', 'b', 'a'])).toEqual(['a', 'a/x/1', 'b']);
    expect(inOrder(shares, ['b', 'a/x/1', 'a'])).toEqual(['a', 'a/x/1', 'b']);
  });

  it('is the same for everybody who asks: it never contradicts itself', () => {
    const role = fc.constantFrom('a', 'b', 'a/x', 'a/y', 'a/x/1', 'b/z');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(role, fc.integer({ min: 1, max: 9 })), { maxLength: 8 }),
        role,
        role,
        role,
        (held, a, b, c) => {
          const shares = ledger({});
          for (const [name, cpus] of held) shares.hold(name, 'f', amounts(cpus));
          const order = (x: string, y: string): number => compareStandings(shares.standingOf(x), shares.standingOf(y));
          expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) + 0);
          if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
