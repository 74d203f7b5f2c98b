import { endingTaskStates, partsOf, standingOf } from '@borealis/contracts';
import type { Job, JobView } from '@borealis/contracts';
import { explainPending, missingOf } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { sumOf } from './resource-sums.js';

export const jobViewOf = (state: CoreState, job: Job): JobView => {
  const { definition } = job;
  const template = state.revisions.get(job.revisionId)?.template ?? definition.template;
  const pending = explainPending(state, job.key);
  const missing = missingOf(state, job);
  return {
    key: job.key,
    ...partsOf(job.key),
    driver: definition.driver,
    ...(template.container === undefined ? {} : { image: template.container.image }),
    desired: job.desired,
    declared: definition.instances,
    minimumInstances: definition.minimumInstances,
    allowScaling: definition.allowScaling,
    ...standingOf(definition),
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
    ...(missing === undefined ? {} : { missing }),
  };
};

const countsOf = (state: CoreState, job: Job): JobView['counts'] => {
  const census = state.tasks.census(job.key);
  const { RUNNING, ASSIGNED, STARTING, PARTITIONED } = census.states;
  return {
    running: RUNNING,
    healthy: census.healthy,
    unhealthy: census.unhealthy,
    waiting: census.waiting,
    starting: ASSIGNED + STARTING,
    killing: endingTaskStates.reduce((sum, state) => sum + census.states[state], 0),
    partitioned: PARTITIONED,
    outdated: census.outdated(job.revisionId),
  };
};
