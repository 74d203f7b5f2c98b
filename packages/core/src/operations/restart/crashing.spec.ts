import { asJobKey, restartSettingsSchema } from '@borealis/contracts';
import type { Command, Operation, RestartSettings, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../../testing/builders.js';
import { restartSettings, roomy, Scene } from '../../testing/scene.js';

const flaky = asJobKey('root/prod/flaky');
const running = (instances: number): Scene => Scene.running(aJob({ name: 'flaky', instances }));
const usual = (wish: Partial<RestartSettings>): RestartSettings => restartSettingsSchema.parse(wish);
const rolling = (settings: RestartSettings): Command => ({ kind: 'rollingRestart', jobKeys: [flaky], settings });
const outcome = (scene: Scene, operation: Operation): string | undefined => scene.operation(operation).outcome?.message;
const up = (scene: Scene): Task[] =>
  scene.live().filter(({ state, killReason }) => state === 'RUNNING' && killReason === undefined);
const fail = (scene: Scene, tasks: readonly Task[]): void => {
  for (const task of tasks) scene.status(task, 'TASK_FAILED', { message: 'exit code 3' });
};

describe('a rolling restart of tasks whose command fails soon after its start', () => {
  it('as usual ends none of them: what takes over has to be up for a moment first', () => {
    const scene = running(5);
    const before = up(scene);
    const operation = scene.begin(rolling(usual({ batchSize: 5 })));
    scene.offer(...roomy());
    scene.comeUp();
    scene.pass(1_000);
    fail(
      scene,
      up(scene).filter(({ replaces }) => replaces !== undefined),
    );
    expect(scene.operation(operation)).toMatchObject({ state: 'failed', progress: { done: 0, total: 5 } });
    expect(outcome(scene, operation)).toContain(
      '1 of 5 replacements failed, 0 were tolerated; 0 are done, 5 tasks run on as they were and 0 are not up. The last one: exit code 3.',
    );
    scene.die();
    scene.pass(60_000);
    expect(scene.live()).toEqual(before);
  });

  it('says that they are dead when they are: unwatched, the old ones were told to end', () => {
    const scene = running(5);
    const operation = scene.begin(rolling(usual({ batchSize: 5, watchMs: 0 })));
    scene.offer(...roomy());
    scene.comeUp();
    const [old, ...others] = scene.live().filter(({ killReason }) => killReason === 'replaced');
    expect(others).toHaveLength(4);
    fail(scene, up(scene));
    scene.status(old!, 'TASK_KILLED');
    expect(up(scene)).toEqual([]);
    expect(outcome(scene, operation)).toContain('0 are done, 0 tasks run on as they were and 5 are not up.');
  });

  it('counts as done what is up in the place of one that is about to end', () => {
    const scene = running(3);
    const operation = scene.begin(rolling(usual({ batchSize: 3, watchMs: 0 })));
    scene.offer(...roomy());
    scene.comeUp();
    const [old] = scene.live().filter(({ killReason }) => killReason === 'replaced');
    fail(
      scene,
      up(scene).filter(({ replaces }) => replaces === old!.id),
    );
    scene.status(old!, 'TASK_KILLED');
    expect(scene.operation(operation).progress).toEqual({ done: 2, total: 3 });
    expect(outcome(scene, operation)).toContain('2 are done, 0 tasks run on as they were and 1 are not up.');
  });

  it('does not succeed with all of them in backoff: those that were done have failed after all', () => {
    const scene = running(4);
    const settings = restartSettings({ method: 'inPlace', batchSize: 2, maximumFailures: 1 });
    const operation = scene.begin(rolling(settings));
    scene.die();
    scene.offer(...roomy());
    scene.comeUp();
    fail(
      scene,
      up(scene).filter(({ ancestorId }) => ancestorId !== undefined),
    );
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_RESTART_ABORTED' },
      progress: { done: 0, total: 4 },
    });
    expect(outcome(scene, operation)).toContain(
      '2 of 4 replacements failed, 1 were tolerated; 0 are done, 0 tasks run on as they were and 4 are not up.',
    );
  });

  it('of one task says what became of the old one', () => {
    for (const [method, old] of [
      ['surge', 'runs on as it was'],
      ['inPlace', 'has ended'],
    ] as const) {
      const scene = running(1);
      const operation = scene.begin(rolling(usual({ method })));
      scene.die();
      scene.offer(...roomy());
      scene.comeUp();
      fail(
        scene,
        scene
          .live()
          .filter(({ runningAtMs }) => runningAtMs === scene.nowMs)
          .slice(-1),
      );
      expect(outcome(scene, operation)).toContain(`which ${old}, did not come to stay: exit code 3.`);
    }
  });
});

describe('a replacement that is done', () => {
  /** The first of two is replaced, and the second waits for room. */
  const half = (): { scene: Scene; operation: Operation; first: Task } => {
    const scene = running(2);
    const operation = scene.begin(rolling(restartSettings()));
    scene.offer(...roomy());
    const [first] = scene.live().filter(({ replaces }) => replaces !== undefined);
    scene.comeUp();
    scene.die();
    expect(scene.operation(operation).progress.done).toBe(1);
    return { scene, operation, first: first! };
  };

  it('stays so when what took over ends after its job calls it stable', () => {
    const { scene, operation, first } = half();
    scene.pass(30_000);
    fail(scene, [first]);
    expect(scene.operation(operation)).toMatchObject({ state: 'running', progress: { done: 1, total: 2 } });
  });

  it('has failed after all when that ends before, also over a restart of the host', () => {
    const { scene, operation, first } = half();
    scene.reboot();
    scene.subscribe();
    scene.pass(29_000);
    fail(scene, [first]);
    expect(scene.operation(operation)).toMatchObject({ state: 'failed', progress: { done: 0, total: 2 } });
    expect(scene.core.operationView(operation.id)).not.toHaveProperty('counted');
  });

  it('says nothing when that is killed or lost with its agent', () => {
    for (const end of [
      (scene: Scene, task: Task) => scene.status(task, 'TASK_LOST', { reason: 'REASON_AGENT_REMOVED' }),
      (scene: Scene, task: Task) => {
        scene.begin({ kind: 'killTask', taskId: task.id, scaleDown: false });
        scene.die();
      },
    ]) {
      const { scene, operation, first } = half();
      end(scene, first);
      expect(scene.operation(operation)).toMatchObject({ state: 'running', failed: [] });
    }
  });
});

describe('a restart that fails', () => {
  it('leaves what is up in the place of a task that is out of reach', () => {
    const scene = running(2);
    scene.begin(rolling(usual({ batchSize: 2 })));
    scene.offer(...roomy());
    const [one, other] = scene.live().filter(({ replaces }) => replaces !== undefined);
    scene.comeUp();
    scene.status(scene.core.task(one!.replaces!)!, 'TASK_UNREACHABLE');
    fail(scene, [other!]);
    expect(scene.core.task(one!.id)).toMatchObject({ state: 'RUNNING' });
    expect(scene.core.task(one!.id)?.killReason).toBeUndefined();
  });
});
