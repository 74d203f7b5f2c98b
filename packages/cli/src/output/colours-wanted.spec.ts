import { describe, expect, it } from '@jest/globals';
import { coloursWanted } from './colours-wanted.js';

const terminal = { isTTY: true };
const pipe = {};

describe('colours', () => {
  it.each([
    ['a terminal', terminal, {}, true],
    ['a terminal that cannot show them', terminal, { TERM: 'dumb' }, false],
    ['a terminal whose user wants none', terminal, { NO_COLOR: '1' }, false],
    ['a terminal where the wish is empty', terminal, { NO_COLOR: '' }, true],
    ['a pipe', pipe, {}, false],
    ['a pipe of a build', pipe, { CI: 'true' }, false],
    ['a pipe where they are asked for', pipe, { FORCE_COLOR: '1' }, true],
    ['a pipe where they are asked for against the wish for none', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['a terminal where they are forced off', terminal, { FORCE_COLOR: '0' }, false],
  ])('for %s', (_name, stream, env, wanted) => {
    expect(coloursWanted(stream, env)).toBe(wanted);
  });
});
