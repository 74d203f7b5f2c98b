import type { PendingReport } from '@borealis/contracts';
import { ageOf } from '../../../output/index.js';

/** `waits: 2 instances for 3 min`, or what it is instead. */
export const waitingText = ({ waiting, sinceMs, atMs, cause }: PendingReport): string => {
  if (waiting === 0)
    return `is ${cause === 'definitionGone' ? 'without a definition' : cause === 'ended' ? 'at its end' : cause}`;
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
