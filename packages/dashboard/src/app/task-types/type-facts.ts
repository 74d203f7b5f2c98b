import type { Job } from '../api';
import { formatDuration } from '../format';
import { strings } from '../strings';
import { stateLooks } from '../ui';
import type { Look } from '../ui';

export interface Segment {
  readonly id: string;
  readonly count: number;
  readonly label: string;
  readonly look: Look;
}

const text = strings.types;

/** What the instances do now, in the order of their lives; what there is none of is left out. */
export const segmentsOf = ({ counts }: Job): readonly Segment[] =>
  [
    { id: 'running', count: counts.running, label: text.runningCount(counts.running), look: stateLooks.RUNNING },
    { id: 'starting', count: counts.starting, label: text.starting(counts.starting), look: stateLooks.STARTING },
    { id: 'waiting', count: counts.waiting, label: text.waiting(counts.waiting), look: stateLooks.PENDING },
    { id: 'killing', count: counts.killing, label: text.killing(counts.killing), look: stateLooks.KILLING },
    {
      id: 'partitioned',
      count: counts.partitioned,
      label: text.partitioned(counts.partitioned),
      look: stateLooks.PARTITIONED,
    },
  ].filter(({ count }) => count > 0);

export interface Health {
  readonly label: string;
  readonly tone: Look['tone'];
}

export const healthOf = (job: Job): readonly Health[] => {
  if (!job.hasHealthCheck) return [{ label: text.noHealthCheck, tone: 'slate' }];
  const { healthy, unhealthy } = job.counts;
  return [
    { label: text.healthy(healthy), tone: 'green' as const },
    ...(unhealthy > 0 ? [{ label: text.unhealthy(unhealthy), tone: 'red' as const }] : []),
  ];
};

/** Why some are neither up nor waiting: the host's sentence and for how long. */
export const missingOf = ({ missing }: Job, nowMs: number): { sentence: string; since?: string } | undefined =>
  missing && {
    sentence: missing.sentence,
    ...(missing.sinceMs === undefined ? {} : { since: text.missingFor(formatDuration(nowMs - missing.sinceMs)) }),
  };

/** Why some of it wait: the host's sentence and for how long. */
export const pendingOf = (job: Job, nowMs: number): { sentence: string; since?: string } | undefined => {
  if (job.pending && job.pending.waiting > 0) {
    const { sentence, sinceMs } = job.pending;
    return { sentence, since: text.waitingFor(formatDuration(nowMs - sinceMs)) };
  }
  return job.counts.waiting > 0 ? { sentence: text.waitingUnexplained(job.counts.waiting) } : undefined;
};
