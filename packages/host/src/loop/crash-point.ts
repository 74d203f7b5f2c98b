import { appendFileSync } from 'node:fs';

/** Places where the death of the process must not lose or double anything. The crash suite kills the host at each of them. */
export const crashPoints = [
  'after-load',
  'after-term',
  'before-commit',
  'after-commit',
  'before-acknowledge',
  'after-acknowledge',
  'after-subscribe',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

export type PassCrashPoint = (point: CrashPoint) => void;

/**
 * In tests only (NODE_ENV=test), `BOREALIS_CRASH_AT=<point>:<n>` kills this process at the n-th passing of a point, as kill -9 would;
 * the point is first written to the file BOREALIS_CRASH_LOG.
 */
export const crashPointOf = (environment: Readonly<Record<string, string | undefined>>): PassCrashPoint | undefined => {
  const at = environment['NODE_ENV'] === 'test' ? environment['BOREALIS_CRASH_AT'] : undefined;
  if (at === undefined) return undefined;
  const [wanted, times] = at.split(':');
  let left = Number(times ?? 1);
  return (point) => {
    if (point !== wanted || --left > 0) return;
    const log = environment['BOREALIS_CRASH_LOG'];
    if (log !== undefined) appendFileSync(log, `${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
};
