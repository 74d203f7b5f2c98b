import type { PendingReport } from '@borealis/contracts';
import { ageOf } from '../../../output/index.js';

const standing: Partial<Record<PendingReport['cause'], string>> = {
  definitionGone: 'is without a definition',
  ended: 'is at its end',
  ending: 'has instances that are being ended',
  outOfReach: 'has instances out of reach',
  stormPaused: 'waits for calm',
};

/** `waits: 2 instances for 3 min`, or what it is instead. */
export const waitingText = ({ waiting, sinceMs, atMs, cause, missing }: PendingReport): string => {
  if (waiting === 0) {
    const since = missing?.sinceMs === undefined ? '' : ` for ${ageOf(missing.sinceMs, atMs)}`;
    return `${standing[cause] ?? `is ${cause}`}${since}`;
  }
  const count = `${waiting} ${waiting === 1 ? 'instance waits' : 'instances wait'}`;
  return sinceMs === undefined ? count : `${count} for ${ageOf(sinceMs, atMs)}`;
};

/** What one instance asks for, and how fresh the answers of the agents can be. */
export const needText = ({ need, suppressed }: PendingReport): string => {
  const parts = [
    `${need.cpus} cpus`,
    `${need.memMb} MB`,
    ...(need.diskMb > 0 ? [`${need.diskMb} MB disk`] : []),
    ...(need.gpus > 0 ? [`${need.gpus} GPUs`] : []),
    ...(need.ports > 0 ? [`${need.ports} ${need.ports === 1 ? 'port' : 'ports'}`] : []),
  ];
  return `One instance needs ${parts.join(', ')}.${suppressed ? ' Offers are suppressed at the moment; these are the last ones.' : ''}`;
};
