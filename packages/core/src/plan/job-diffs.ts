import { counted } from '@borealis/contracts';
import type { Job, JobDiff, JobKey } from '@borealis/contracts';
import { definitionChanges } from './definition-changes.js';

/** What became of each job that is different, or whose tasks begin or end. */
export const jobDiffs = (
  before: ReadonlyMap<JobKey, Job>,
  after: ReadonlyMap<JobKey, Job>,
  begins: ReadonlyMap<JobKey, number>,
  ends: ReadonlyMap<JobKey, number>,
): JobDiff[] =>
  [...after.values()]
    .map((job): JobDiff => {
      const was = before.get(job.key);
      const changes = was ? changesOf(was, job) : [`new, ${counted(job.desired, 'instance')}`];
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

const changesOf = (was: Job, job: Job): string[] => [
  ...(was.desired === job.desired ? [] : [`${was.desired} → ${counted(job.desired, 'instance')}`]),
  ...(was.revisionNumber === job.revisionNumber ? [] : [`revision ${was.revisionNumber} → ${job.revisionNumber}`]),
  ...(job.orphaned && !was.orphaned ? ['its definition vanishes'] : []),
  ...(!job.orphaned && was.orphaned ? ['it is defined again'] : []),
  ...(job.suspended === was.suspended ? [] : [job.suspended ? 'suspended' : 'no longer suspended']),
  ...definitionChanges(was.definition, job.definition),
];

/** One line for each job. */
export const diffInWords = (diff: readonly JobDiff[]): string[] =>
  diff.map(
    ({ jobKey, changes, begins, ends }) => `${jobKey} ${[...changes, `${begins} begin`, `${ends} end`].join(', ')}`,
  );
