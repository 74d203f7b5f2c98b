import { runSeed } from './run-seed.js';
import type { Outcome } from './run-seed.js';

/** Drops happenings while the same invariant stays violated: halves first, then smaller parts, down to single ones. */
export const shrink = async (
  seed: number,
  faults: number,
  outcome: Outcome,
  rounds = 300,
): Promise<{ readonly kept: readonly string[]; readonly outcome: Outcome }> => {
  let kept: readonly string[] = [...new Set(outcome.struck)];
  let best = outcome;
  let left = rounds;
  const stays = async (labels: readonly string[]): Promise<boolean> => {
    left -= 1;
    const found = await runSeed({ seed, faults, only: new Set(labels) });
    if (found.violation?.invariant !== outcome.violation?.invariant) return false;
    best = found;
    return true;
  };
  for (let size = Math.ceil(kept.length / 2); size >= 1 && left > 0;) {
    let dropped = false;
    for (let from = 0; from < kept.length && left > 0;) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await stays(without)) {
        kept = without;
        dropped = true;
      } else from += size;
    }
    if (size === 1 && !dropped) break;
    if (size > 1) size = Math.ceil(size / 2);
    else if (!dropped) break;
  }
  return { kept, outcome: best };
};
