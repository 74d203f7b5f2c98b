import { fullStop, isEnding, taskLabels } from '@borealis/contracts';
import type { Actor, AgentId, CommandReply, Job, JobKey, Plan, PlannedCommand, WhatIf } from '@borealis/contracts';
import { whyStays } from '../operations/drain/index.js';
import { explainPending, misfitOf } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { allSteps } from '../steps.js';
import type { Steps } from '../steps.js';
import { calledOf } from '../tasks/called.js';
import { copySteps } from './copy-state.js';
import { Foresight } from './foresee.js';
import type { Deciding, Foreseen } from './foresee.js';
import { jobDiffs } from './job-diffs.js';
import { planHashOf } from './plan-hash.js';
import { refusalAmong } from './refusal-among.js';
import { agentsDrained, agentsLost, offersOfNewAgents, unknownAgents } from './what-if.js';

/** What is to be planned. */
export interface PlanQuestion {
  readonly changes: readonly PlannedCommand[];
  readonly whatIf?: WhatIf | undefined;
}

/** A plan, or the refusal the same command would meet. */
export type Planned = { readonly ok: true; readonly plan: Plan } | Extract<CommandReply, { ok: false }>;

const planner: Actor = { kind: 'system', id: 'plan' };

/** What is asked of the state itself when the copy has lived on: taken with the copy, since the state goes on meanwhile. */
interface Before {
  readonly hash: string;
  readonly jobs: ReadonlyMap<JobKey, Job>;
  /** When each agent offered last. */
  readonly offeredAtMs: ReadonlyMap<AgentId, number>;
  readonly waiting: ReadonlyMap<JobKey, number>;
}

const beforeOf = (state: CoreState, changes: readonly PlannedCommand[]): Before => ({
  hash: planHashOf(state, changes),
  jobs: new Map(state.jobs),
  offeredAtMs: new Map([...state.ledger].map(([agentId, { atMs }]) => [agentId, atMs])),
  waiting: new Map([...state.jobs.keys()].map((key) => [key, state.tasks.census(key).waiting])),
});

/**
 * What a change would do, decided by the same core on a copy of the state, with the last each agent offered as offers. The state stays as
 * it is, and may go on between two steps: the plan is one of the moment of its first step.
 */
export function* planSteps(
  state: CoreState,
  { changes, whatIf }: PlanQuestion,
  atMs: number,
  coreOf: (copy: CoreState) => Deciding,
): Steps<Planned> {
  const [unknown] = whatIf ? unknownAgents(state, whatIf) : [];
  if (unknown !== undefined) return { ok: false, code: 'BOREALIS_AGENT_UNKNOWN', details: { asked: unknown } };
  const before = beforeOf(state, changes);
  const copy = yield* copySteps(state);
  const foresight = new Foresight(copy, coreOf(copy), atMs);
  const replies = yield* foresight.tell(
    ...changes.map((command) => ({ kind: 'command' as const, command, actor: planner, atMs })),
  );
  const refusal = refusalAmong(changes, replies);
  if (refusal) return refusal;
  const lost = whatIf ? agentsLost(copy, whatIf) : [];
  const drained = whatIf ? agentsDrained(copy, whatIf, lost) : [];
  yield* foresight.lose(lost);
  yield* foresight.drain(drained, planner);
  yield* foresight.live(whatIf ? offersOfNewAgents(whatIf) : []);
  const begins = countsOf(foresight.launches);
  const ages = [...before.offeredAtMs.values()];
  return {
    ok: true,
    plan: {
      atMs,
      hash: before.hash,
      diff: jobDiffs(before.jobs, copy.jobs, begins, foresight.ended),
      placements: foresight.launches.flatMap((foreseen) => placementOf(before, copy, foreseen)),
      pending: pendingAfter(before, copy),
      staying: stayingOn(copy, drained),
      warnings: warningsOf(before, copy),
      agents: copy.ledger.size,
      ...(ages.length === 0 ? {} : { oldestOfferAtMs: ages.reduce((a, b) => Math.min(a, b)) }),
      complete: foresight.complete,
    },
  };
}

/** The same in one go. */
export const planOf = (...question: Parameters<typeof planSteps>): Planned => allSteps(planSteps(...question));

const countsOf = (launches: readonly Foreseen[]): Map<JobKey, number> => {
  const counts = new Map<JobKey, number>();
  for (const { launch } of launches) {
    const key = launch.labels[taskLabels.jobKey] as JobKey;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const placementOf = (before: Before, copy: CoreState, { launch, round }: Foreseen): Plan['placements'] => {
  const task = copy.tasks.get(launch.taskId);
  if (!task) return [];
  const offeredAtMs = before.offeredAtMs.get(launch.agentId);
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

const pendingAfter = (before: Before, copy: CoreState): Plan['pending'] =>
  [...copy.jobs.keys()].flatMap((key) => {
    const reason = explainPending(copy, key);
    if (!reason) return [];
    const { jobKey, waiting, cause, sentence } = reason;
    return [{ jobKey, waiting, cause, sentence, waitingBefore: before.waiting.get(key) ?? 0 }];
  });

const stayingOn = (copy: CoreState, agentIds: readonly AgentId[]): Plan['staying'] =>
  agentIds.flatMap((agentId) =>
    [...copy.tasks.onAgent(agentId).values()]
      .filter(({ state }) => !isEnding(state))
      .map((task) => ({
        jobKey: task.jobKey,
        instanceName: calledOf(task),
        agentId,
        hostname: copy.agents.get(agentId)?.hostname ?? agentId,
        sentence: sentence(whyStays(copy, task)),
      })),
  );

const sentence = (words: string): string => fullStop(words.charAt(0).toUpperCase() + words.slice(1));

/** Changed jobs that no agent was ever large enough for. */
const warningsOf = (before: Before, copy: CoreState): string[] =>
  [...copy.jobs.values()].flatMap((job) => {
    if (job === before.jobs.get(job.key)) return [];
    const never = misfitOf(copy, job);
    return never === undefined ? [] : [`${job.key}: ${never}`];
  });
