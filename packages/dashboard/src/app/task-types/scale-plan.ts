import type { Job } from '../api';
import { countOf } from '../format';
import { strings } from '../strings';

/** Bound against typing errors; the host refuses more as well. */
export const mostInstances = 100_000;

const text = strings.scale;

/** What applying the entry would do. `sentence` is shown, `blocked` says why it cannot be applied. */
export interface ScalePlan {
  readonly to: number | undefined;
  readonly sentence: string | undefined;
  readonly blocked: string | undefined;
  /** The entry is wrong, not merely without effect. */
  readonly invalid: boolean;
  readonly hint: string | undefined;
}

/** Why the count of this type cannot be changed at all. */
export const scaleForbidden = (job: Job): string | undefined => {
  if (!job.allowScaling) return text.notAllowed;
  return job.suspended ? strings.types.isSuspended : undefined;
};

const nothing = { sentence: undefined, blocked: undefined, invalid: false, hint: undefined } as const;

export const scalePlan = (job: Job, entry: string): ScalePlan => {
  const forbidden = scaleForbidden(job);
  if (forbidden !== undefined) return { ...nothing, to: undefined, blocked: forbidden };
  const to = countOf(entry, 0, mostInstances);
  if (to === undefined) return { ...nothing, to, blocked: text.notANumber(mostInstances), invalid: true };
  if (to < job.minimumInstances)
    return { ...nothing, to, blocked: text.belowMinimum(job.minimumInstances), invalid: true };
  if (to === job.desired) return { ...nothing, to, blocked: text.unchanged };
  const hint = roomHint(job, to);
  if (to > job.desired) return { ...nothing, to, sentence: text.up(job.desired, to), hint };
  return { ...nothing, to, sentence: to === 0 ? text.toZero(job.desired) : text.down(job.desired, to) };
};

/** One instance per agent and fewer agents than instances: said before, not found out after. */
const roomHint = (job: Job, to: number): string | undefined => {
  const known = job.pending?.agentsExamined;
  return job.oneInstancePerAgent && known !== undefined && known < to ? text.needsAgents(to, known) : undefined;
};
