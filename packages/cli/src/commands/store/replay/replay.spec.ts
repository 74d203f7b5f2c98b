import { describe, expect, it } from '@jest/globals';
import { replay } from './replay.js';

describe('borealis replay', () => {
  it.each([
    [{ at: '5min', from: '1h', job: 'root/prod/web' }, /--from: not together with --at\n--job: not together with --at/],
    [{ secrets: true }, /--secrets: only together with --json/],
  ])('refuses what would be passed over: %j', async (wishes, what) => {
    await expect(replay(wishes)).rejects.toMatchObject({
      message: expect.stringMatching(what) as unknown,
      exitCode: 2,
    });
  });
});
