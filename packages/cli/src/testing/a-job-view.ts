import { asJobKey, asRevisionId, partsOf } from '@borealis/contracts';
import type { JobView } from '@borealis/contracts';

/** A job as a host shows it, with nothing remarkable about it. */
export const aJobView = (key: string): JobView => ({
  key: asJobKey(key),
  ...partsOf(key),
  driver: 'command',
  desired: 1,
  declared: 1,
  minimumInstances: 0,
  allowScaling: true,
  tier: 'preferred',
  priority: 0,
  suspended: false,
  orphaned: false,
  revisionId: asRevisionId('r1'),
  revisionNumber: 1,
  position: 0,
  perInstance: { cpus: 1, memMb: 32, diskMb: 0, gpus: 0, ports: 0 },
  hasHealthCheck: false,
  oneInstancePerAgent: false,
  fixedPorts: [],
  counts: { running: 1, healthy: 0, unhealthy: 0, waiting: 0, starting: 0, killing: 0, partitioned: 0, outdated: 0 },
});
