import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrderOfCreation, latestOf } from './in-order-of-creation.js';

const made = fc.record({ id: fc.string({ maxLength: 3 }), createdAtMs: fc.integer({ min: 0, max: 9 }) });

it('what was created first comes first, of one moment by id, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(made, { selector: ({ id }) => id }), (all) => {
      const before = [...all];
      const ordered = inOrderOfCreation(all);
      expect(all).toEqual(before);
      expect(new Set(ordered)).toEqual(new Set(all));
      for (const [index, later] of ordered.entries()) {
        const earlier = ordered[index - 1];
        if (!earlier) continue;
        expect(earlier.createdAtMs).toBeLessThanOrEqual(later.createdAtMs);
        if (earlier.createdAtMs === later.createdAtMs) expect(earlier.id < later.id).toBe(true);
      }
      expect(inOrderOfCreation(ordered)).toBe(ordered);
    }),
  );
});

it('the latest is the last of them in that order, and there is none among none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(made, { selector: ({ id }) => id }), fc.func(fc.boolean()), (all, isMeant) => {
      expect(latestOf(all, isMeant)).toBe(
        inOrderOfCreation(all)
          .filter((one) => isMeant(one))
          .at(-1),
      );
    }),
  );
});
