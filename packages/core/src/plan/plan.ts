import { taskLabels } from '@borealis/contracts';
import type { Actor, Command, CommandReply, JobKey, Plan, WhatIf } from '@borealis/contracts';
import { explainPending, neverFits } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { calledOf } from '../tasks/called.js';
import { copyState } from './copy-state.js';
import { Foresight } from './foresee.js';
import type { Deciding, Foreseen } from './foresee.js';
import { jobDiffs } from './job-diffs.js';
import { planHashOf } from './plan-hash.js';
import { offersOfNewAgents, unknownAgents, withoutAgents } from './what-if.js';

/** What is to be planned. */
export interface PlanQuestion {
  readonly changes: readonly Command[];
  readonly whatIf?: WhatIf | undefined;
}

/** A plan, or the refusal the same command would meet. */
export type Planned = { readonly ok: true; readonly plan: Plan } | Extract<CommandReply, { ok: false }>;

const planner: Actor = { kind: 'system', id: 'plan' };

/**
 * What a change would do, decided by the same core on a copy of the state, with the last each agent offered as offers. The state stays as
 * it is.
 */
export const planOf = (
  state: CoreState,
  { changes, whatIf }: PlanQuestion,
  atMs: number,
  coreOf: (copy: CoreState) => Deciding,
): Planned => {
  const [unknown] = whatIf ? unknownAgents(state, whatIf) : [];
  if (unknown !== undefined) return { ok: false, code: 'BOREALIS_AGENT_UNKNOWN', details: { agent: unknown } };
  const copy = copyState(state);
  const foresight = new Foresight(copy, coreOf(copy), atMs);
  for (const command of changes) {
    const { reply } = foresight.tell({ kind: 'command', command, actor: planner, atMs });
    if (reply?.ok === false) return reply;
  }
  for (const input of whatIf ? withoutAgents(copy, whatIf, atMs) : []) foresight.tell(input);
  foresight.live(whatIf ? offersOfNewAgents(whatIf) : []);
  const begins = countsOf(foresight.launches);
  const ages = [...state.ledger.values()].map((entry) => entry.atMs);
  return {
    ok: true,
    plan: {
      atMs,
      hash: planHashOf(state, changes),
      diff: jobDiffs(state, copy, begins, foresight.ended),
      placements: foresight.launches.flatMap((foreseen) => placementOf(state, copy, foreseen)),
      pending: pendingAfter(state, copy),
      warnings: warningsOf(state, copy),
      agents: copy.ledger.size,
      ...(ages.length === 0 ? {} : { oldestOfferAtMs: Math.min(...ages) }),
      complete: foresight.complete,
    },
  };
};

const countsOf = (launches: readonly Foreseen[]): Map<JobKey, number> => {
  const counts = new Map<JobKey, number>();
  for (const { launch } of launches) {
    const key = launch.labels[taskLabels.jobKey] as JobKey;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const placementOf = (state: CoreState, copy: CoreState, { launch, round }: Foreseen): Plan['placements'] => {
  const task = copy.tasks.get(launch.taskId);
  if (!task) return [];
  const offeredAtMs = state.ledger.get(launch.agentId)?.atMs;
  return [
    {
      jobKey: task.jobKey,
      instance: task.instance,
      instanceName: calledOf(task),
      agentId: launch.agentId,
      hostname: copy.agents.get(launch.agentId)?.hostname ?? launch.agentId,
      ports: [...launch.ports],
      ...(offeredAtMs === undefined ? {} : { offeredAtMs }),
      round,
    },
  ];
};

const pendingAfter = (state: CoreState, copy: CoreState): Plan['pending'] =>
  [...copy.jobs.keys()].flatMap((key) => {
    const reason = explainPending(copy, key);
    if (!reason) return [];
    const { jobKey, waiting, cause, sentence } = reason;
    return [{ jobKey, waiting, cause, sentence, waitingBefore: state.tasks.census(key).waiting }];
  });

/** Changed jobs that no agent was ever large enough for. */
const warningsOf = (state: CoreState, copy: CoreState): string[] =>
  [...copy.jobs.values()].flatMap((job) => {
    if (job === state.jobs.get(job.key) || job.desired === 0 || job.suspended) return [];
    const never = neverFits(copy, job.definition.template.resources);
    return never === undefined ? [] : [`${job.key}: ${never}`];
  });
