import { describe, expect, it } from '@jest/globals';
import { problemOf } from './borealis-error.js';
import { errorCatalogue } from './catalogue.js';

describe('a problem with its places filled', () => {
  it.each([
    ['it broke', 'What was to take over from t-1, which has ended, did not come to stay: it broke.'],
    ['It broke.', 'What was to take over from t-1, which has ended, did not come to stay: It broke.'],
    ['did it?', 'What was to take over from t-1, which has ended, did not come to stay: did it?'],
  ])('ends with one full stop, whether what is filled in is a sentence or not: %s', (why, what) => {
    expect(problemOf('BOREALIS_REPLACEMENT_FAILED', { task: 't-1', old: 'has ended', why }).what).toBe(what);
  });

  it.each(Object.entries(errorCatalogue))('does not say its title twice: %s', (_code, { title, what }) => {
    expect(what.startsWith(title)).toBe(false);
  });

  it('goes on after a sentence that is filled in', () => {
    expect(problemOf('BOREALIS_MASTER_UNREACHABLE', { masters: ['a', 'b'], why: 'Refused.' }).what).toBe(
      'No master answered at a, b: Refused. Tasks keep running; nothing new can be launched.',
    );
  });

  it('stays readable where a detail is missing or empty', () => {
    expect(problemOf('BOREALIS_MASTER_UNREACHABLE', { masters: [] }).what).toMatch(
      /^No master answered at none: \? Tasks/,
    );
  });
});
