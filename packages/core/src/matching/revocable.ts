import { standingOf, tierProperties } from '@borealis/contracts';
import type { Job } from '@borealis/contracts';
import type { Scalar } from './pool/index.js';

const none: ReadonlySet<Scalar> = new Set();
const cpus: ReadonlySet<Scalar> = new Set(['cpus']);

/**
 * Which resources the tasks of a job take from what Mesos may take back at any moment. Only cores: a task whose cores are taken back is
 * slowed down, one whose memory is taken back is killed.
 */
export const revocableOf = ({ definition }: Job): ReadonlySet<Scalar> =>
  tierProperties[standingOf(definition).tier].revocable ? cpus : none;
