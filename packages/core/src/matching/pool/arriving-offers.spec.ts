import { expect, it } from '@jest/globals';
import { asAgentId, asOfferId } from '@borealis/contracts';
import type { Offer } from '@borealis/contracts';
import fc from 'fast-check';
import { ArrivingOffers } from './arriving-offers.js';

const offer = (number: number): Offer =>
  ({ id: asOfferId(`o${number}`), agentId: asAgentId(`a${number % 50}`) }) as unknown as Offer;

const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant('take' as const), count: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant('takeFrom' as const), agent: fc.integer({ min: 0, max: 49 }) }),
);

it('are taken out once each, those that came first first, however many come while others are taken', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const arriving = new ArrivingOffers();
      let waiting: Offer[] = [];
      let next = 0;
      for (const { kind, ...step } of steps) {
        if (kind === 'add')
          for (let added = 0; added < (step as { count: number }).count; added++) {
            const one = offer(next++);
            arriving.add(one, 1);
            waiting.push(one);
          }
        else {
          const agentId = kind === 'takeFrom' ? `a${(step as { agent: number }).agent}` : undefined;
          const expected =
            agentId === undefined
              ? waiting.slice(0, (step as { count: number }).count)
              : waiting.filter((one) => one.agentId === agentId);
          const taken =
            agentId === undefined
              ? arriving.take((step as { count: number }).count)
              : arriving.takeFrom(asAgentId(agentId));
          expect(taken.map((one) => one.offer)).toEqual(expected);
          const gone = new Set(expected);
          waiting = waiting.filter((one) => !gone.has(one));
        }
        expect(arriving.size).toBe(waiting.length);
        const [first] = waiting;
        if (first) expect(arriving.agentOf(first.id)).toBe(first.agentId);
        expect(arriving.agentOf(asOfferId('nobody'))).toBeUndefined();
      }
    }),
    { numRuns: 60 },
  );
});
