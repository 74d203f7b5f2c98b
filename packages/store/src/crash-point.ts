import { appendFileSync } from 'node:fs';

/** Places inside of a store where the death of the process must leave nothing half done. */
export const storeCrashPoints = ['amid-migration', 'amid-commit', 'amid-prune'] as const;
export type StoreCrashPoint = (typeof storeCrashPoints)[number];

/** Where this process is to die, and at which passing. Plain data, so that a thread can be told. */
export interface CrashPlan {
  readonly point: string;
  readonly passing: number;
  /** A file the point is written to before. */
  readonly log?: string;
}

/**
 * In tests only (NODE_ENV=test), `BOREALIS_CRASH_AT=<point>:<n>` kills this process at the n-th passing of a point, as kill -9 would;
 * the point is first written to the file BOREALIS_CRASH_LOG.
 */
export const crashPlanOf = (environment: Readonly<Record<string, string | undefined>>): CrashPlan | undefined => {
  const at = environment['NODE_ENV'] === 'test' ? environment['BOREALIS_CRASH_AT'] : undefined;
  if (at === undefined) return undefined;
  const [point = '', passing] = at.split(':');
  const log = environment['BOREALIS_CRASH_LOG'];
  return { point, passing: Number(passing ?? 1), ...(log === undefined ? {} : { log }) };
};

/** What code calls when it passes a point; undefined without a plan, so that nothing is spent on it. */
export const passingOf = <Point extends string>(plan: CrashPlan | undefined): ((point: Point) => void) | undefined => {
  if (plan === undefined) return undefined;
  let left = plan.passing;
  return (point) => {
    if (point !== plan.point || --left > 0) return;
    if (plan.log !== undefined) appendFileSync(plan.log, `${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
};

export type PassStoreCrashPoint = (point: StoreCrashPoint) => void;
