import type { Job, JobView } from '@borealis/contracts';
import { explainPending } from '../matching/explain-pending.js';
import type { CoreState } from '../state/core-state.js';
import { sumOf } from './resource-sums.js';
import { isOutdated } from './task-view.js';

export const jobViewOf = (state: CoreState, job: Job): JobView => {
  const [role = '', environment = '', name = ''] = job.key.split('/');
  const { definition } = job;
  const template = state.revisions.get(job.revisionId)?.template ?? definition.template;
  const pending = explainPending(state, job.key);
  return {
    key: job.key,
    role,
    environment,
    name,
    driver: definition.driver,
    ...(template.container === undefined ? {} : { image: template.container.image }),
    desired: job.desired,
    declared: definition.instances,
    minimumInstances: definition.minimumInstances,
    allowScaling: definition.allowScaling,
    suspended: job.suspended,
    ...(job.suspendedReason === undefined ? {} : { suspendedReason: job.suspendedReason }),
    orphaned: job.orphaned,
    revisionId: job.revisionId,
    revisionNumber: job.revisionNumber,
    ...(definition.version === undefined ? {} : { version: definition.version }),
    position: job.position,
    perInstance: sumOf(template.resources),
    hasHealthCheck: template.healthCheck !== undefined,
    oneInstancePerAgent: definition.placement.oneInstancePerAgent,
    fixedPorts: template.resources.ports.fixed,
    counts: countsOf(state, job),
    ...(pending === undefined ? {} : { pending }),
  };
};

const countsOf = (state: CoreState, job: Job): JobView['counts'] => {
  const counts = {
    running: 0,
    healthy: 0,
    unhealthy: 0,
    waiting: 0,
    starting: 0,
    killing: 0,
    partitioned: 0,
    outdated: 0,
  };
  for (const task of state.tasks.live(job.key).values()) {
    if (task.state === 'RUNNING') counts.running += 1;
    else if (task.state === 'PENDING' || task.state === 'THROTTLED') counts.waiting += 1;
    else if (task.state === 'KILLING') counts.killing += 1;
    else if (task.state === 'PARTITIONED') counts.partitioned += 1;
    else counts.starting += 1;
    if (task.state === 'RUNNING' && task.healthy === true) counts.healthy += 1;
    if (task.state === 'RUNNING' && task.healthy === false) counts.unhealthy += 1;
    if (isOutdated(state, task)) counts.outdated += 1;
  }
  return counts;
};
