import { describe, expect, it } from '@jest/globals';
import { runSeed } from './run/index.js';

describe('a simulated run', () => {
  it('comes to what is wanted when nothing goes wrong', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { violation } = await runSeed({ seed, faults: 0 });
      expect({ seed, violation }).toEqual({ seed, violation: undefined });
    }
  });

  it('is the same for the same seed, line by line', async () => {
    const stories = [[], []] as string[][];
    for (const story of stories) await runSeed({ seed: 7, faults: 30, write: (line) => story.push(line) });
    expect(stories[0]!.length).toBeGreaterThan(100);
    expect(stories[0]).toEqual(stories[1]);
  });
});
