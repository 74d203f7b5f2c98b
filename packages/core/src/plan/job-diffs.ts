import type { Job, JobDiff, JobKey } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { canonicalJson } from '../state/identity.js';

/** What became of each job that is different, or whose tasks begin or end. */
export const jobDiffs = (
  before: CoreState,
  after: CoreState,
  begins: ReadonlyMap<JobKey, number>,
  ends: ReadonlyMap<JobKey, number>,
): JobDiff[] =>
  [...after.jobs.values()]
    .map((job): JobDiff => {
      const was = before.jobs.get(job.key);
      const changes = was ? changesOf(was, job) : [`new, ${countText(job.desired)}`];
      const kind = !was
        ? 'created'
        : job.orphaned && !was.orphaned
          ? 'removed'
          : changes.length > 0
            ? 'changed'
            : 'unchanged';
      return {
        jobKey: job.key,
        kind,
        desired: { from: was?.desired ?? 0, to: job.desired },
        revision: { from: was?.revisionNumber ?? 0, to: job.revisionNumber },
        changes,
        begins: begins.get(job.key) ?? 0,
        ends: ends.get(job.key) ?? 0,
      };
    })
    .filter(({ kind, begins: some, ends: gone }) => kind !== 'unchanged' || some > 0 || gone > 0);

const countText = (count: number): string => `${count} ${count === 1 ? 'instance' : 'instances'}`;

const changesOf = (was: Job, job: Job): string[] => [
  ...(was.desired === job.desired ? [] : [`${was.desired} → ${countText(job.desired)}`]),
  ...(was.revisionNumber === job.revisionNumber ? [] : [`revision ${was.revisionNumber} → ${job.revisionNumber}`]),
  ...(job.orphaned && !was.orphaned ? ['its definition vanishes'] : []),
  ...(!job.orphaned && was.orphaned ? ['it is defined again'] : []),
  ...(job.suspended === was.suspended ? [] : [job.suspended ? 'suspended' : 'no longer suspended']),
  ...fieldsOf(was.definition, job.definition),
];

/** Fields of the definition that differ, by their paths. Values are not told: environments hold secrets. */
const fieldsOf = (was: unknown, now: unknown, path = ''): string[] => {
  if (canonicalJson(was) === canonicalJson(now) || path === 'instances') return [];
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isPlain(was) || !isPlain(now)) return [`${path} changed`];
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
  return names.flatMap((name) => fieldsOf(was[name], now[name], path === '' ? name : `${path}.${name}`));
};
