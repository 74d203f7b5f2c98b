import { asJobKey, isActive, isOpen } from '@borealis/contracts';
import type { Command } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aJob } from './testing/builders.js';
import { restartSettings, roomy, Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');
const desired = 4;
const stepMs = 10_000;

type Step =
  | { readonly kind: 'offer' | 'up' | 'ill' | 'die' | 'disconnect' | 'subscribe' | 'reboot' }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'fail' | 'pause' | 'goOn' | 'cancel' | 'undo' | 'restart' | 'kill'; readonly pick: number }
  | {
      readonly kind: 'rolling';
      readonly batchSize: number;
      readonly method: 'auto' | 'surge' | 'inPlace';
      readonly watchMs: number;
      readonly maximumFailures: number;
      readonly queue: boolean;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('offer' as const, 'up' as const, 'die' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('ill' as const, 'disconnect' as const, 'subscribe' as const, 'reboot' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(500, 3_000, 30_000) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'fail' as const,
        'pause' as const,
        'goOn' as const,
        'cancel' as const,
        'undo' as const,
        'restart' as const,
        'kill' as const,
      ),
      pick: fc.nat(9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('rolling' as const),
      batchSize: fc.integer({ min: 1, max: 3 }),
      method: fc.constantFrom('auto' as const, 'surge' as const, 'inPlace' as const),
      watchMs: fc.constantFrom(0, 2_000, 20_000),
      maximumFailures: fc.nat(2),
      queue: fc.boolean(),
    }),
  },
);

const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const commandOf = (scene: Scene, wish: Step): Command | undefined => {
  if (wish.kind === 'rolling') {
    const { kind: _kind, queue, ...settings } = wish;
    return {
      kind: 'rollingRestart',
      jobKeys: [web],
      settings: restartSettings(settings),
      ...(queue ? { whenBusy: 'queue' as const } : {}),
    };
  }
  const pick = 'pick' in wish ? wish.pick : 0;
  const task = picked(scene.live(), pick);
  const operation = picked(scene.core.operations(), pick);
  if (wish.kind === 'restart') return task && { kind: 'restartTask', taskId: task.id };
  if (wish.kind === 'kill') return task && { kind: 'killTask', taskId: task.id, scaleDown: false };
  const kinds = { pause: 'pauseOperation', goOn: 'resumeOperation', cancel: 'cancel', undo: 'undo' } as const;
  return operation && wish.kind in kinds
    ? { kind: kinds[wish.kind as keyof typeof kinds], operationId: operation.id }
    : undefined;
};

const act = (scene: Scene, wish: Step): void => {
  const task = 'pick' in wish ? picked(scene.live(), wish.pick) : scene.live()[0];
  switch (wish.kind) {
    case 'offer':
      return void scene.offer(...roomy());
    case 'up':
      return scene.comeUp();
    case 'ill':
      if (task?.state === 'RUNNING') scene.status(task, 'TASK_RUNNING', { healthy: false });
      return;
    case 'die':
      return scene.die();
    case 'fail':
      if (task?.state === 'RUNNING') scene.status(task, 'TASK_FAILED');
      return;
    case 'disconnect':
      return void scene.send({ kind: 'disconnected' });
    case 'subscribe':
      return void scene.subscribe();
    case 'reboot':
      scene.reboot();
      return void scene.subscribe();
    case 'pass':
      return void scene.pass(wish.ms);
    default: {
      const command = commandOf(scene, wish);
      if (command) scene.command(command);
    }
  }
};

/** The most successors that may be there because of restarts that are open. */
const surgeOf = (scene: Scene): number =>
  scene.core
    .operations()
    .filter(isOpen)
    .reduce((sum, { inWork }) => sum + (inWork?.length ?? 0), 0);

const judge = (scene: Scene, deadlines: Map<string, number>): void => {
  for (const { id, state, deadlineMs } of scene.core.operations()) {
    expect(deadlineMs).toBe(deadlines.get(id) ?? deadlineMs);
    deadlines.set(id, deadlineMs);
    if (isOpen({ state })) expect(deadlineMs).toBeGreaterThan(scene.nowMs);
  }
  const live = scene.live().filter(({ state, killReason }) => isActive(state) && killReason === undefined);
  expect(live.length).toBeLessThanOrEqual(desired + surgeOf(scene));
};

describe('whatever happens between, and however operators disagree', () => {
  it('a deadline never moves, every operation has ended by it, and no more run than wanted and surged', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), fc.boolean(), (steps, fixed) => {
        const scene = new Scene({ operationStepMs: stepMs });
        scene.subscribe();
        scene.define(
          aJob({ instances: desired, healthCheck: true, ports: 1, ...(fixed ? { fixedPorts: [8_080] } : {}) }),
        );
        scene.offer(...roomy());
        scene.comeUp();
        const deadlines = new Map<string, number>();
        for (const wish of steps) {
          act(scene, wish);
          judge(scene, deadlines);
        }
        const last = Math.max(0, ...deadlines.values());
        scene.pass(Math.max(0, last - scene.nowMs) + 1);
        expect(scene.core.operations().filter(isOpen)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
