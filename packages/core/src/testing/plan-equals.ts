import type { CommandReply } from '@borealis/contracts';
import { forecastFrom } from '../operations/plan/index.js';
import { planHashOf } from '../plan/index.js';
import { defaultCoreSettings } from '../settings.js';
import { CoreState } from '../state/core-state.js';
import { nextOffers, sceneOf } from './plan-worlds.js';
import type { PlanWorld } from './plan-worlds.js';
import type { Scene } from './scene.js';

/**
 * Plans the changes of a world, then carries them out under the offers the plan went by, and holds what was launched and what waits against
 * what was foreseen. What is refused has to change nothing. Throws with both when they differ.
 */
export const planEqualsWhatHappens = (world: PlanWorld): void => {
  const scene = sceneOf(world);
  const { changes } = world;
  const planned = scene.core.plan({ changes }, scene.nowMs);
  const before = new Set(scene.launched.map(({ taskId }) => taskId));
  const untouched = JSON.stringify(scene.core.snapshot());
  const hash = planned.ok ? planned.plan.hash : hashIn(scene, changes);
  const forecast = planned.ok ? forecastFrom(planned.plan) : { places: [], total: 0 };
  const { reply } = scene.command({ kind: 'applyPlan', hash, changes, forecast });
  if (!planned.ok || reply?.ok !== true) {
    same('refusal', planned.ok ? undefined : planned.code, codeOf(reply));
    return same('what a refusal changes', untouched, JSON.stringify(scene.core.snapshot()));
  }
  same('parts', changes.length, reply.operation.parts?.length);
  scene.offer(...nextOffers(world, scene));
  const happened = scene.launched.filter(({ taskId }) => !before.has(taskId));
  const foreseen = planned.plan.placements.filter(({ round }) => round === 0);
  same(
    'placements',
    foreseen.map(({ agentId, instance, jobKey, ports }) => [jobKey, instance, agentId, ports]),
    happened.map(({ agentId, taskId, ports }) => {
      const task = scene.core.task(taskId);
      return [task?.jobKey, task?.instance, agentId, ports];
    }),
  );
  if (planned.plan.placements.some(({ round }) => round > 0) || planned.plan.diff.some(({ ends }) => ends > 0)) return;
  // A plan looks on: what it launches is up in it, and what waited for that is asked for.
  scene.comeUp();
  same(
    'pending',
    planned.plan.pending.map(({ jobKey, waiting, sentence }) => [jobKey, waiting, sentence]),
    [...scene.core.jobs()]
      .map(({ key }) => scene.core.pending(key))
      .flatMap((reason) => (reason ? [[reason.jobKey, reason.waiting, reason.sentence]] : [])),
  );
};

/** A refused plan shows no hash; the refusal of carrying it out is not to be for that. */
const hashIn = (scene: Scene, changes: PlanWorld['changes']): string =>
  planHashOf(new CoreState(scene.core.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' }), changes);

const codeOf = (reply: CommandReply | undefined): string | undefined => (reply?.ok === false ? reply.code : undefined);

const same = (what: string, foreseen: unknown, happened: unknown): void => {
  const [a, b] = [sorted(foreseen), sorted(happened)];
  if (a !== b) throw new Error(`${what}: foreseen ${a}, happened ${b}`);
};

const sorted = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((item) => JSON.stringify(item))
        .sort()
        .join('\n')
    : JSON.stringify(value);
