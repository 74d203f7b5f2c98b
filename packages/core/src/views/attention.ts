import type { Attention, Job } from '@borealis/contracts';
import { refusedLast } from '../operations/last-apply.js';
import { explainPending, missingOf, tooFewAgents } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { stormNow } from './storm-now.js';

/** What a person should look at, the worst first. */
export const attentionOf = (state: CoreState, noticed: readonly Attention[]): Attention[] => {
  const found: Attention[] = [...storm(state), ...noticed, ...refusedDefinitions(state)];
  for (const job of state.jobs.values()) found.push(...ofJob(state, job));
  for (const status of state.foreign.values()) {
    found.push({
      severity: 'warning',
      code: 'BOREALIS_TASK_FOREIGN',
      title: 'A task no task type explains',
      detail: `${status.taskId} is ${status.state} and is left alone.`,
      taskId: status.taskId,
    });
  }
  found.push(...drained(state));
  const rank = { error: 0, warning: 1, info: 2 };
  return found.sort((a, b) => rank[a.severity] - rank[b.severity]);
};

const storm = (state: CoreState): Attention[] => {
  const now = stormNow(state);
  if (!now) return [];
  const within = `within ${state.settings.stormWindowMs / 1000} s`;
  return [
    {
      severity: 'error',
      code: 'BOREALIS_STORM',
      title: 'Much is lost at once: it is waited before anything is relaunched',
      detail: `${now.gone} of ${now.of} ${now.what} are gone; it began when ${now.lost} were lost ${within}. Nothing is relaunched, preempted, given up or killed on our own until it has been calm for as long, or somebody ends this.`,
      sinceMs: now.sinceMs,
    },
  ];
};

/** Nobody was there to hear of it. */
const refusedDefinitions = (state: CoreState): Attention[] => {
  const refused = refusedLast(state);
  if (!refused?.outcome?.code) return [];
  return [
    {
      severity: 'warning',
      code: refused.outcome.code,
      title: 'The definitions of the environment were refused',
      detail: `${refused.outcome.message} They are taken in at the next start that has room for them.`,
      operationId: refused.id,
      sinceMs: refused.createdAtMs,
    },
  ];
};

/** Easily forgotten: nothing is begun there until somebody undrains it. */
const drained = (state: CoreState): Attention[] =>
  [...state.drained].flatMap(([agentId, operationId]) => {
    const agent = state.agents.get(agentId);
    if (!agent?.drain || agent.lostAtMs !== undefined || state.openOperations.has(operationId)) return [];
    return [
      {
        severity: 'info' as const,
        title: `${agent.hostname} is drained`,
        detail: `Nothing is begun there until it is undrained (borealis undrain ${agent.hostname}).`,
        agentId,
        operationId,
        sinceMs: agent.drain.sinceMs,
      },
    ];
  });

const ofJob = (state: CoreState, job: Job): Attention[] => [
  ...waiting(state, job),
  ...missing(state, job),
  ...health(state, job),
  ...standing(state, job),
  ...agents(state, job),
];

const waiting = (state: CoreState, job: Job): Attention[] => {
  const pending = explainPending(state, job.key);
  if (!pending) return [];
  const { failing } = state.tasks.census(job.key);
  return [
    {
      severity: failing > 0 ? 'error' : 'warning',
      title:
        failing > 0
          ? `${job.key}: ${failing} ${failing === 1 ? 'instance fails' : 'instances fail'} again and again`
          : `${job.key}: ${pending.waiting} waiting`,
      detail: pending.sentence,
      jobKey: job.key,
      sinceMs: pending.sinceMs,
    },
  ];
};

/** Not what ends or has ended: that is as somebody wants it. */
const missing = (state: CoreState, job: Job): Attention[] => {
  const found = missingOf(state, job);
  if (!found || found.cause === 'ending' || found.cause === 'ended') return [];
  return [
    {
      severity: 'warning',
      title: `${job.key}: ${found.instances} missing`,
      detail: found.sentence,
      jobKey: job.key,
      ...(found.sinceMs === undefined ? {} : { sinceMs: found.sinceMs }),
    },
  ];
};

const health = (state: CoreState, job: Job): Attention[] => {
  const { unhealthy } = state.tasks.census(job.key);
  if (unhealthy === 0) return [];
  return [
    {
      severity: 'error',
      title: `${job.key}: ${unhealthy} unhealthy`,
      detail: 'The health check of running tasks fails; Mesos ends them when it keeps failing.',
      jobKey: job.key,
    },
  ];
};

const standing = (state: CoreState, job: Job): Attention[] => {
  const found: Attention[] = [];
  if (job.suspended)
    found.push({
      severity: job.orphaned ? 'warning' : 'info',
      title: `${job.key} is suspended`,
      detail: job.suspendedReason ?? 'By an operator.',
      jobKey: job.key,
    });
  const outdated = state.tasks.census(job.key).outdated(job.revisionId);
  if (outdated > 0) {
    found.push({
      severity: 'info',
      title: `${job.key}: ${outdated} outdated`,
      detail: 'They run an older revision and get the new one at their next restart.',
      jobKey: job.key,
    });
  }
  return found;
};

const agents = (state: CoreState, job: Job): Attention[] => {
  const detail = tooFewAgents(state, job);
  if (detail === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'BOREALIS_NOT_ENOUGH_AGENTS',
      title: `${job.key}: more instances than agents`,
      detail,
      jobKey: job.key,
    },
  ];
};
