import { expect, it } from '@jest/globals';
import { asJobKey } from '@borealis/contracts';
import { warnOfUnaddressable } from './warn-of-unaddressable.js';

it('says what to do about a task type in the database whose name no address can carry', () => {
  const told: string[] = [];
  const logger = { warn: (_about: object, message: string) => void told.push(message) };
  const keys = ['root/prod/web', 'root/prod/..', './prod/web', 'root/prod/a..b'];
  warnOfUnaddressable(
    keys.map((key) => ({ key: asJobKey(key) })),
    logger as unknown as Parameters<typeof warnOfUnaddressable>[1],
  );
  expect(told).toEqual([
    expect.stringMatching(/root\/prod\/\.\.: .*It runs on.*another name/),
    expect.stringContaining('./prod/web'),
  ]);
});
