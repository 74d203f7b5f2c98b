import type { RestartStep } from '@borealis/contracts';

/** The successor has been up without a break for as long as it is watched. */
export const watchedLongEnough = (watchMs: number, { upSinceMs }: RestartStep, atMs: number): boolean =>
  (upSinceMs ?? Infinity) + watchMs <= atMs;
