import { asJobKey } from '@borealis/contracts';
import type { JobDefinition, Operation, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../../testing/builders.js';
import { restartSettings, roomy, Scene } from '../../testing/scene.js';

const web = asJobKey('root/prod/web');
const begin = (scene: Scene): Operation =>
  scene.begin({ kind: 'rollingRestart', jobKeys: [web], settings: restartSettings({ method: 'inPlace' }) });
const only = (scene: Scene, name: string): Task => scene.live().find(({ jobKey }) => jobKey.endsWith(name))!;
const up = (scene: Scene): void => {
  scene.offer(...roomy());
  scene.comeUp();
};

describe('the successor of a task that was taken down', () => {
  it('has its place before others of its job that wait for one', () => {
    const scene = Scene.running(aJob({ instances: 5, oneInstancePerAgent: true }));
    for (const { id, instance } of scene.live()) if (instance === 1 || instance === 2) scene.status(id, 'TASK_FAILED');
    up(scene);
    scene.pass(60_000);
    scene.offer(...roomy());
    const at = (state: string): number[] =>
      scene.live().flatMap((task) => (task.state === state ? [task.instance] : []));
    expect([at('RUNNING'), at('PENDING')]).toEqual([
      [0, 3, 4],
      [1, 2],
    ]);
    const operation = begin(scene);
    for (let left = 3; left > 0; left--) {
      scene.die();
      up(scene);
    }
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
    expect(at('RUNNING')).toEqual([0, 3, 4]);
  });

  /** On an agent that web fills, with another job in front of it that waits. */
  const crowded = (): Scene => {
    const scene = Scene.waiting({}, aJob({ launchOrder: 2, cpus: 1 }));
    scene.offer(anOffer({ cpus: 1 }));
    scene.comeUp();
    scene.define(aJob({ launchOrder: 2, cpus: 1 }), aJob({ name: 'first', launchOrder: 1, cpus: 1 }));
    return scene;
  };

  it('has it before other jobs as well, also when the host dies meanwhile', () => {
    const scene = crowded();
    const operation = begin(scene);
    scene.die();
    const kept = only(scene, 'web');
    expect(kept).toMatchObject({
      state: 'PENDING',
      reservedPlace: { agentId: 'agent-1', hostname: 'agent-1.example' },
    });
    expect(scene.core.task(kept.reservedPlace!.from[0]!)?.killReason).toBe('restart');
    expect(scene.core.pending(web)).toMatchObject({
      cause: 'placeComes',
      sentence:
        'web-1 has its old place on agent agent-1.example kept for it; the next offer of that agent will start it.',
    });
    scene.reboot();
    scene.subscribe();
    scene.offer(anOffer({ cpus: 1 }));
    scene.comeUp();
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(only(scene, 'web')).toMatchObject({ state: 'RUNNING' });
    expect(only(scene, 'first').state).toBe('PENDING');
  });

  it('has nothing kept where it would not fit any more', () => {
    const scene = crowded();
    const bigger: JobDefinition[] = [
      aJob({ launchOrder: 2, cpus: 2 }),
      aJob({ name: 'first', launchOrder: 1, cpus: 1 }),
    ];
    scene.define(...bigger);
    begin(scene);
    scene.die();
    expect(only(scene, 'web').reservedPlace).toBeUndefined();
    scene.offer(anOffer({ cpus: 1 }));
    expect(only(scene, 'first').state).toBe('ASSIGNED');
  });

  it.each<[string, (scene: Scene) => void]>([
    ['the agent is drained', (scene) => scene.begin({ kind: 'drain', agents: ['agent-1.example'] })],
    [
      'it may not go there any more',
      (scene) => {
        const placement = { oneInstancePerAgent: false, constraints: [{ kind: 'value', on: 'rack', values: ['r9'] }] };
        scene.define(
          { ...aJob({ launchOrder: 2, cpus: 1 }), placement } as JobDefinition,
          aJob({ name: 'first', cpus: 1 }),
        );
      },
    ],
  ])('has nothing kept where %s', (_why, change) => {
    const scene = crowded();
    begin(scene);
    change(scene);
    scene.die();
    expect(only(scene, 'web')).toMatchObject({ state: 'PENDING' });
    expect(only(scene, 'web').reservedPlace).toBeUndefined();
  });

  it('leaves it to others when it has not taken it in time', () => {
    const scene = crowded();
    begin(scene);
    scene.die();
    scene.pass(59_000);
    expect(only(scene, 'web').reservedPlace).toBeDefined();
    scene.pass(1_000);
    expect(only(scene, 'web').reservedPlace).toBeUndefined();
    scene.offer(anOffer({ cpus: 1 }));
    expect(only(scene, 'first').state).toBe('ASSIGNED');
  });
});
