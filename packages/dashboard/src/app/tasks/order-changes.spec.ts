import fc from 'fast-check';
import { orderChanges } from './order-changes';

/** A run says the same each time. */
const seed = 20260101;
const orders = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

describe('changes of the order', () => {
  it('are what came, went and moved', () => {
    expect(orderChanges(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
    expect(orderChanges(['a', 'b', 'c'], ['a', 'b', 'c', 'd'])).toBe(1);
    expect(orderChanges(['a', 'b', 'c'], ['a', 'c'])).toBe(1);
    expect(orderChanges(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toBe(1);
    expect(orderChanges(['a', 'b'], ['c', 'd'])).toBe(4);
  });

  it('are none only between equal orders', () => {
    fc.assert(
      fc.property(orders, orders, (shown, current) => {
        expect(orderChanges(shown, current) === 0).toBe(shown.join() === current.join());
      }),
      { seed },
    );
  });

  it('are counted alike in both directions', () => {
    fc.assert(
      fc.property(orders, orders, (shown, current) => {
        expect(orderChanges(shown, current)).toBe(orderChanges(current, shown));
      }),
      { seed },
    );
  });
});
