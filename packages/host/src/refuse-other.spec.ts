import { expect, it } from '@jest/globals';
import type { Framework } from '@borealis/contracts';
import { refuseOther } from './refuse-other.js';

const owned = (name: string, principal?: string): Framework => ({
  name,
  ...(principal === undefined ? {} : { principal }),
});

it('lets a framework into an empty database, and a second host of it into its own', () => {
  refuseOther(undefined, 'there', { mesosName: 'one' });
  refuseOther(owned('one', 'p'), 'there', { mesosName: 'one', principal: 'p' });
  refuseOther(owned('one'), 'there', { mesosName: 'one', principal: 'new' });
});

it.each([
  { mesosName: 'two', principal: 'p' },
  { mesosName: 'one', principal: 'q' },
])('refuses another name or principal: %j', (config) => {
  expect(() => refuseOther(owned('one', 'p'), 'there', config)).toThrow(
    expect.objectContaining({ code: 'BOREALIS_STORE_OF_ANOTHER' }),
  );
});
