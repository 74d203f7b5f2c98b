import { describe, expect, it } from '@jest/globals';
import { runSteps } from './run-steps.js';

/** Steps that take no notice of the clock, until something else had its turn. */
function* untilSeen(turns: { seen: number }): Generator<undefined, number, undefined> {
  let steps = 0;
  while (turns.seen < 3) {
    steps += 1;
    yield;
  }
  return steps;
}

describe('work in steps', () => {
  it('ends with its result, and lets others have their turn before', async () => {
    const turns = { seen: 0 };
    const others = setInterval(() => (turns.seen += 1), 1);
    try {
      expect(await runSteps(untilSeen(turns))).toBeGreaterThan(3);
    } finally {
      clearInterval(others);
    }
  });

  it('fails as its step fails', async () => {
    const failing = (function* (): Generator<undefined, never, undefined> {
      yield;
      throw new Error('no further');
    })();
    await expect(runSteps(failing)).rejects.toThrow('no further');
  });
});
