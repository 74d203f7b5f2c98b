import { counted } from '@borealis/contracts';
import type { Job } from '@borealis/contracts';
import { rulesOf } from '../matching/rules/index.js';
import type { CoreState } from '../state/core-state.js';

/** Says that a job wants more instances than there are agents it may use, where each may have one. Undefined while nothing has been offered. */
export const tooFewAgents = (state: CoreState, job: Job): string | undefined => {
  if (!job.definition.placement.oneInstancePerAgent || job.suspended || state.ledger.size === 0) return undefined;
  const rules = rulesOf(job.definition);
  let usable = 0;
  for (const { agent } of state.ledger.values()) {
    if (usable >= job.desired) return undefined;
    if (rules.forbids(agent) === undefined) usable += 1;
  }
  if (usable >= job.desired) return undefined;
  return `It wants ${counted(job.desired, 'instance')}, at most one on each agent, and ${counted(usable, 'agent')} that it may use ${usable === 1 ? 'offers' : 'offer'} resources.`;
};
