import type { CommandReply } from '@borealis/contracts';
import { nextOffers, sceneOf } from './plan-worlds.js';
import type { PlanWorld } from './plan-worlds.js';

/**
 * Plans the changes of a world, then carries them out under the offers the plan went by, and holds what was launched and what waits against
 * what was foreseen. Throws with both when they differ.
 */
export const planEqualsWhatHappens = (world: PlanWorld): void => {
  const scene = sceneOf(world);
  const planned = scene.core.plan({ changes: world.changes }, scene.nowMs);
  const replies = [];
  const before = new Set(scene.launched.map(({ taskId }) => taskId));
  for (const command of world.changes) {
    const { reply } = scene.command(command);
    replies.push(reply);
    if (reply?.ok === false) break;
  }
  const refusal = replies.find((reply) => reply?.ok === false);
  if (!planned.ok || refusal) return same('refusal', planned.ok ? undefined : planned.code, codeOf(refusal));
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
  same(
    'pending',
    planned.plan.pending.map(({ jobKey, waiting, sentence }) => [jobKey, waiting, sentence]),
    [...scene.core.jobs()]
      .map(({ key }) => scene.core.pending(key))
      .flatMap((reason) => (reason ? [[reason.jobKey, reason.waiting, reason.sentence]] : [])),
  );
};

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
