import { expect, it } from '@jest/globals';
import { Core, createCore, defaultCoreSettings } from '@borealis/core';
import { MemoryStore } from '@borealis/store';
import { problemDocumentOf, problemSchema } from '@borealis/contracts';
import type { Actor, BorealisError, Command } from '@borealis/contracts';
import type { HostContext } from '../../host-context.js';
import { PlanController } from './plan.controller.js';

it('makes plans one after the other, and refuses more than can wait a moment', async () => {
  const core = createCore(await new MemoryStore().load(), { ...defaultCoreSettings, frameworkName: 'fw' });
  let underWay = 0;
  let most = 0;
  const planSteps: Core['planSteps'] = function* (...question) {
    most = Math.max(most, ++underWay);
    const planned = yield* Core.prototype.planSteps.apply(core, question);
    underWay -= 1;
    return planned;
  };
  const host = { core: () => Object.assign(core, { planSteps }) } as unknown as HostContext;
  const controller = new PlanController(host);
  const asked = Array.from({ length: 14 }, () => controller.plan({ changes: [{ kind: 'killAll' }] }));
  const answers = await Promise.allSettled(asked);
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  expect(refused).toHaveLength(4);
  for (const error of refused) expect(error).toMatchObject({ code: 'BOREALIS_PLANS_WAITING' });
  expect(most).toBe(1);
  await expect(controller.plan({ changes: [{ kind: 'killAll' }] })).resolves.toMatchObject({ complete: true });
});

it('makes a plan that is no longer true in its turn, and one that was shown at once', async () => {
  const core = createCore(await new MemoryStore().load(), { ...defaultCoreSettings, frameworkName: 'fw' });
  const logged: string[] = [];
  const host = {
    core: () => core,
    command: (command: Command, actor: Actor) =>
      Promise.resolve(core.handle({ kind: 'command', command, actor, atMs: 0 }).reply),
    logger: { info: (_: object, message: string) => logged.push(message) },
  } as unknown as HostContext;
  const controller = new PlanController(host);
  const changes = [{ kind: 'killAll' }];
  const { hash } = await controller.plan({ changes });
  const waiting = Array.from({ length: 10 }, () => controller.plan({ changes }));
  await expect(controller.apply({ hash: hash.replaceAll(/./g, '0'), changes })).rejects.toMatchObject({
    code: 'BOREALIS_PLANS_WAITING',
  });
  await expect(controller.apply({ hash, changes })).resolves.toMatchObject({ operation: { kind: 'applyPlan' } });
  await Promise.all(waiting);
  const outdated = await controller
    .apply({ hash: hash.replaceAll(/./g, '0'), changes })
    .catch((error: unknown) => problemDocumentOf(error as BorealisError));
  expect(outdated).toMatchObject({
    code: 'BOREALIS_PLAN_OUTDATED',
    plan: { hash: expect.stringMatching(/[1-9a-f]/), diff: [] },
  });
  expect(problemSchema.parse(outdated)).toEqual(outdated);
  expect(logged).toEqual([
    expect.stringMatching(/^anonymous asked for applyPlan: operation op-/),
    'anonymous asked for applyPlan: refused, BOREALIS_PLAN_OUTDATED.',
  ]);
});
