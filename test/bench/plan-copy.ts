import { asJobKey } from '@borealis/contracts';
import type { PlannedCommand } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import { median } from './decode-offers.js';
import { coreWith, job, offer } from './placements.js';

const atMs = 1;
const agents = 5_000;
const jobs = 100;

const running = (tasks: number): Core => {
  const each = Math.floor(tasks / jobs);
  const core = coreWith(
    Array.from({ length: jobs }, (_, index) => job(`job-${index}`, each, 0.1, [])),
    'plan',
  );
  core.handle({ kind: 'offers', atMs, offers: Array.from({ length: agents }, (_, index) => offer(index)) });
  while (core.hasMore) core.handle({ kind: 'proceed', atMs });
  return core;
};

export interface PlanCost {
  /** A plan of one scale, from the question to the answer. */
  readonly planMs: number;
  /** Its longest step: for so long nothing else is decided. */
  readonly stepMs: number;
  /** The same plan carried out, as far as it is one decision. */
  readonly applyMs: number;
  readonly tasks: number;
}

/** What it costs to plan beside so many launched tasks, and to carry the plan out: both copy the state. */
export const planCost = (tasks: number, rounds = 3): PlanCost => {
  const core = running(tasks);
  const runs = Array.from({ length: rounds }, (_, round) => {
    const changes: PlannedCommand[] = [
      { kind: 'scale', jobKey: asJobKey('root/prod/job-0'), instances: Math.floor(tasks / jobs) + round + 1 },
    ];
    const began = performance.now();
    const steps = core.planSteps({ changes }, atMs);
    let stepMs = 0;
    const step = () => {
      const at = performance.now();
      const taken = steps.next();
      stepMs = Math.max(stepMs, performance.now() - at);
      return taken;
    };
    let taken = step();
    while (taken.done !== true) taken = step();
    const planned = taken.value;
    const planMs = performance.now() - began;
    if (!planned.ok) throw new Error(`The plan is refused: ${planned.code}.`);
    const again = performance.now();
    const { hash } = planned.plan;
    const forecast = { places: [], total: 0 };
    core.handle({
      kind: 'command',
      atMs,
      actor: { kind: 'system', id: 'bench' },
      command: { kind: 'applyPlan', hash, changes, forecast },
    });
    return { planMs, stepMs, applyMs: performance.now() - again };
  });
  return {
    planMs: median(runs.map(({ planMs }) => planMs)),
    stepMs: median(runs.map(({ stepMs }) => stepMs)),
    applyMs: median(runs.map(({ applyMs }) => applyMs)),
    tasks: core.tasks().length,
  };
};
