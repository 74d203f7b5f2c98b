import { asAgentId, asJobKey } from '@borealis/contracts';
import type { Forecast, ForeseenPlace, PlaceDifference } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { placesInWords } from './places-in-words.js';

const jobKey = asJobKey('root/prod/web');
const place: ForeseenPlace = { jobKey, instance: 0, agentId: asAgentId('a'), hostname: 'a' };
const elsewhere: PlaceDifference = { jobKey, instanceName: 'web-1', sentence: 'web-1 went to b.' };
const words = (more: Partial<Forecast>): string =>
  placesInWords({ places: [place], total: 1, asForeseen: 0, different: 0, differences: [], ...more });

describe('how far a forecast has come true', () => {
  it.each<[Partial<Forecast>, string]>([
    [{}, 'No task had to be placed so far.'],
    [{ asForeseen: 1 }, '1 task went where foreseen.'],
    [{ asForeseen: 2, total: 1 }, '2 tasks went where foreseen.'],
    [{ asForeseen: 1, total: 9 }, '1 of the first 1 task went where foreseen.'],
    [{ different: 1, differences: [elsewhere] }, '0 tasks went where foreseen, 1 did not: web-1 went to b.'],
    [
      { asForeseen: 3, total: 9, different: 3, differences: [elsewhere, elsewhere] },
      '3 of the first 1 tasks went where foreseen, 3 did not: web-1 went to b. And 2 more.',
    ],
  ])('%j', (forecast, said) => {
    expect(words(forecast)).toBe(said);
  });
});
