import { asJobKey } from '@borealis/contracts';
import type { JobDefinition, Operation, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../../testing/builders.js';
import type { JobWish } from '../../testing/builders.js';
import { restartSettings, roomy, Scene } from '../../testing/scene.js';

const web = asJobKey('root/prod/web');

const begin = (scene: Scene, settings: object = {}, jobKeys = [web]): Operation =>
  scene.begin({ kind: 'rollingRestart', jobKeys, settings: restartSettings(settings) });
const running = (wish: JobWish, more: Partial<JobDefinition> = {}): Scene => Scene.running({ ...aJob(wish), ...more });
/** What waits is launched and comes up. */
const up = (scene: Scene): void => {
  scene.offer(...roomy());
  scene.comeUp();
};
const successors = (scene: Scene): Task[] => scene.live().filter(({ replaces }) => replaces !== undefined);
const states = (scene: Scene): string[] => scene.live().map(({ state }) => state);
const count = (scene: Scene, state: string): number => states(scene).filter((at) => at === state).length;
const outcome = (scene: Scene, operation: Operation): string | undefined => scene.operation(operation).outcome?.message;
/** Everything that waits is launched, comes up, and everything that is to end ends. */
const round = (scene: Scene): void => {
  scene.offer(...roomy());
  scene.comeUp();
  scene.die();
};

describe('how tasks are replaced, and how many at once', () => {
  it.each([
    ['first up, then down', { instances: 3 }, { batchSize: 2 }, [2, 0]],
    ['in place when asked to', { instances: 3 }, { batchSize: 2, method: 'inPlace' }, [0, 2]],
    ['in place where ports are fixed', { instances: 3, fixedPorts: [8080] }, { batchSize: 2 }, [0, 2]],
    [
      'first up all the same when asked to',
      { instances: 3, fixedPorts: [8080] },
      { batchSize: 2, method: 'surge' },
      [2, 0],
    ],
    ['no more than agents are free', { instances: 2, oneInstancePerAgent: true }, { batchSize: 2 }, [1, 0]],
    ['no more than a batch', { instances: 1, oneInstancePerAgent: true }, { batchSize: 1 }, [1, 0]],
    ['a batch in place where none is free', { instances: 3, oneInstancePerAgent: true }, { batchSize: 2 }, [0, 2]],
    [
      'one that waits for an agent when asked to',
      { instances: 3, oneInstancePerAgent: true },
      { batchSize: 2, method: 'surge' },
      [1, 0],
    ],
  ] as const)('%s', (_how, wish, settings, [up, down]) => {
    const scene = running(wish);
    begin(scene, settings);
    expect([successors(scene).length, count(scene, 'RESTARTING')]).toEqual([up, down]);
  });

  it('those launched last go first, in a job the highest instance first', () => {
    const scene = Scene.running(
      aJob({ name: 'db', launchOrder: 1, instances: 2 }),
      aJob({ name: 'web', launchOrder: 2, instances: 2 }),
      aJob({ name: 'mail', launchOrder: 2, instances: 1 }),
    );
    const keys = ['db', 'web', 'mail'].map((name) => asJobKey(`root/prod/${name}`));
    const { taskIds } = begin(scene, {}, keys);
    expect(taskIds.map((id) => /fw\.(\w+-\d+)/.exec(id)?.[1])).toEqual(['mail-1', 'web-2', 'web-1', 'db-2', 'db-1']);
  });

  it('a batch is of one job', () => {
    const scene = Scene.running(aJob({ name: 'db' }), aJob({ name: 'web' }));
    begin(scene, { batchSize: 2 }, [web, asJobKey('root/prod/db')]);
    expect(successors(scene)).toHaveLength(1);
  });

  it('has the time of a step for every batch', () => {
    const scene = running({ instances: 5 });
    const operation = begin(scene, { batchSize: 2, watchMs: 10_000 });
    expect(operation.deadlineMs - operation.createdAtMs).toBe(3 * 310_000);
  });
});

describe('a restart in place', () => {
  it('takes nothing down while another one is down already, and goes on when that is up', () => {
    const scene = running({ instances: 3, healthCheck: true, ports: 1 });
    const operation = begin(scene, { method: 'inPlace' });
    const ill = scene.live().find(({ instance, state }) => instance === 0 && state === 'RUNNING')!;
    scene.status(ill, 'TASK_RUNNING', { healthy: false });
    scene.die();
    round(scene);
    expect(scene.operation(operation).progress.done).toBe(1);
    expect(count(scene, 'RESTARTING')).toBe(0);
    scene.status(ill, 'TASK_RUNNING', { healthy: true });
    expect(count(scene, 'RESTARTING')).toBe(1);
    for (let left = 0; left < 2; left++) {
      scene.die();
      round(scene);
    }
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
  });

  it('does not wait for instances no agent has room for, and takes no more than a batch down all the same', () => {
    const scene = running({ instances: 5, oneInstancePerAgent: true });
    scene.offer(...roomy());
    expect(count(scene, 'PENDING')).toBe(2);
    scene.pass(60_000);
    const operation = begin(scene, { method: 'inPlace' });
    for (let left = 3; left > 0; left--) {
      expect([count(scene, 'RESTARTING'), count(scene, 'RUNNING')]).toEqual([1, 2]);
      scene.die();
      up(scene);
    }
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
    expect(count(scene, 'RUNNING')).toBe(3);
  });

  it('waits for one that has just ended: its place comes with the next offer', () => {
    const scene = Scene.waiting({}, aJob({ instances: 3 }));
    scene.offer(...['agent-1', 'agent-2', 'agent-3'].map((agent) => anOffer({ agent, cpus: 0.5 })));
    scene.comeUp();
    scene.pass(60_000);
    scene.status(scene.live()[0]!, 'TASK_FAILED');
    expect(scene.core.pending(web)).toMatchObject({ cause: 'noRoom', waiting: 1 });
    begin(scene, { method: 'inPlace' });
    expect([count(scene, 'PENDING'), count(scene, 'RESTARTING')]).toEqual([1, 0]);
    up(scene);
    expect([count(scene, 'RUNNING'), count(scene, 'RESTARTING')]).toEqual([2, 1]);
  });

  it('takes no more down for those it took down before and that found no place: a batch is what may be missing', () => {
    const full = (scene: Scene) => scene.offer(anOffer({ agent: 'agent-1', cpus: 1 }));
    const scene = Scene.waiting({}, aJob({ instances: 5, cpus: 1 }));
    scene.offer(anOffer({ agent: 'agent-1', cpus: 5 }));
    scene.comeUp();
    scene.define({ ...aJob({ instances: 5, cpus: 2 }) });
    const operation = begin(scene, { method: 'inPlace', maximumFailures: 3 });
    for (let steps = 0; steps < 4; steps++) {
      scene.die();
      full(scene);
      scene.pass(300_000);
    }
    expect(scene.operation(operation).state).toBe('failed');
    expect([count(scene, 'RUNNING'), count(scene, 'PENDING')]).toEqual([4, 1]);
  });

  it('fails when what comes up instead fails', () => {
    const scene = running({ instances: 1 });
    const operation = begin(scene, { method: 'inPlace' });
    scene.die();
    scene.offer(...roomy());
    scene.status(scene.only(), 'TASK_FAILED', { message: 'no such image' });
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_REPLACEMENT_FAILED' },
    });
    expect(outcome(scene, operation)).toContain('no such image');
  });

  it('gives up on a task that does not end in time, and says so', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene, { method: 'inPlace' });
    const { id } = scene.live().find(({ state }) => state === 'RESTARTING')!;
    scene.pass(299_999);
    expect(scene.operation(operation).state).toBe('running');
    scene.pass(1);
    expect(outcome(scene, operation)).toContain(`Task ${id} was told to end and has not ended in time.`);
  });

  it('is done when a task that runs to completion completes', () => {
    const scene = running({ instances: 1, restart: 'failure' });
    const operation = begin(scene, { method: 'inPlace', watchMs: 60_000 });
    scene.die();
    scene.offer(...roomy());
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FINISHED');
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 1, total: 1 } });
  });

  it('does not count it done when a service ends', () => {
    const scene = running({ instances: 1 });
    const operation = begin(scene, { method: 'inPlace', watchMs: 60_000 });
    scene.die();
    scene.offer(...roomy());
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FINISHED');
    expect(scene.operation(operation).state).toBe('failed');
  });
});

describe('a successor', () => {
  it('lost with its agent says nothing about the task: another one is made', () => {
    const scene = running({ instances: 1 });
    const old = scene.only();
    const operation = begin(scene);
    scene.offer(...roomy());
    const [first] = successors(scene);
    scene.status(first!, 'TASK_LOST', { reason: 'REASON_AGENT_REMOVED' });
    expect(scene.operation(operation).state).toBe('running');
    const [second] = successors(scene);
    expect(second).toMatchObject({ replaces: old.id });
    expect(second!.id).not.toBe(first!.id);
    round(scene);
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.only()).toMatchObject({ id: second!.id });
  });

  it('takes over while the agent of the old one is out of reach', () => {
    const scene = running({ instances: 1 });
    const old = scene.only();
    const operation = begin(scene);
    scene.status(old, 'TASK_UNREACHABLE');
    scene.offer(...roomy());
    scene.comeUp();
    scene.pass(1_000);
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.core.task(old.id)).toMatchObject({ state: 'LOST', killReason: 'replaced' });
    expect(scene.live().map(({ state }) => state)).toEqual(['RUNNING']);
  });

  it('of a job without a gate is up as soon as it runs, with one when it is healthy', () => {
    for (const [healthGated, replaced] of [
      [false, 1],
      [true, 0],
    ] as const) {
      const scene = running({ instances: 1, healthCheck: true, ports: 1 });
      begin(scene, { healthGated });
      scene.offer(...roomy());
      scene.status(successors(scene)[0]!, 'TASK_RUNNING');
      expect(count(scene, 'KILLING')).toBe(replaced);
    }
  });

  it('that does not stay up as long as it is watched is why the restart fails', () => {
    const scene = running({ instances: 2, healthCheck: true, ports: 1 });
    const operation = begin(scene, { watchMs: 20_000 });
    scene.offer(...roomy());
    for (let half = 0; half < 40 && scene.operation(operation).state === 'running'; half++) {
      scene.status(successors(scene)[0]!, 'TASK_RUNNING', { healthy: half % 2 === 0 });
      scene.pass(10_000);
    }
    expect(outcome(scene, operation)).toContain('Its replacement did not stay up for 20 s.');
    scene.die();
    expect(scene.live().map(({ replaces }) => replaces)).toEqual([undefined, undefined]);
  });

  it('that finds no place is why the restart fails, and it goes', () => {
    const scene = running({ instances: 2, cpus: 2 });
    const before = scene.live();
    const operation = begin(scene);
    scene.pass(300_000);
    expect(scene.operation(operation)).toMatchObject({ state: 'failed', progress: { done: 0, total: 2 } });
    expect(scene.operation(operation).failed).toHaveLength(1);
    expect(scene.live()).toEqual(before);
  });

  it.each([
    ['waits', (): void => undefined, ['RUNNING', undefined]],
    ['starts', (scene: Scene): void => void scene.offer(...roomy()), ['RUNNING', 'KILLING']],
    ['is up and still watched', up, ['RUNNING', 'KILLING']],
    [
      'is up beside an old one that is not any more',
      (scene: Scene): void => {
        up(scene);
        scene.status(
          scene.live().find(({ replaces }) => replaces === undefined)!,
          'TASK_RUNNING',
          { healthy: false },
        );
      },
      ['KILLING', 'RUNNING'],
    ],
    [
      'was up as long as it is watched, at this very moment',
      (scene: Scene): void => {
        up(scene);
        scene.nowMs += 60_000;
      },
      ['KILLING', 'RUNNING'],
    ],
  ] as const)(
    'that %s when the restart is cancelled goes, unless it is proven or all there is: then the old one does',
    (_at, prepare, left) => {
      const scene = running({ instances: 1, healthCheck: true, ports: 1 });
      const old = scene.only();
      const operation = begin(scene, { watchMs: 60_000 });
      prepare(scene);
      scene.begin({ kind: 'cancel', operationId: operation.id });
      const own = scene.live().find(({ id }) => id !== old.id);
      expect([scene.core.task(old.id)?.state, own?.state]).toEqual(left);
    },
  );

  it('that is up and still watched fills the place when somebody kills the old one instead', () => {
    const scene = running({ instances: 1 });
    const old = scene.only();
    const operation = scene.begin({
      kind: 'restartTask',
      taskId: old.id,
      settings: restartSettings({ watchMs: 60_000 }),
    });
    up(scene);
    scene.begin({ kind: 'killTask', taskId: old.id, scaleDown: false });
    expect(scene.operation(operation).state).toBe('superseded');
    scene.die();
    expect(scene.only()).toMatchObject({ replaces: old.id, state: 'RUNNING' });
  });
});

describe('a restart after another', () => {
  it('restarts what the one before has put in place', () => {
    const scene = running({ instances: 2 });
    for (let restart = 0; restart < 3; restart++) {
      const before = scene.live().map(({ id }) => id);
      const operation = begin(scene);
      expect([...operation.taskIds].sort()).toEqual([...before].sort());
      for (let left = 0; left < 2; left++) round(scene);
      expect(outcome(scene, operation)).toBe('Restarted 2 of 2 tasks.');
      expect(scene.live().filter(({ id }) => before.includes(id))).toEqual([]);
    }
  });

  it.each([
    ['starts', (scene: Scene): void => void scene.offer(...roomy())],
    ['is up and still watched', up],
  ])('that was cancelled while what was to take over %s takes the old ones', (_at, prepare) => {
    const scene = running({ instances: 2 });
    const before = scene.live().map(({ id }) => id);
    const first = begin(scene, { watchMs: 60_000 });
    prepare(scene);
    scene.begin({ kind: 'cancel', operationId: first.id });
    expect([...begin(scene).taskIds].sort()).toEqual([...before].sort());
  });
});

describe('what a restart says in the end', () => {
  it('counts what was not wanted any more', () => {
    const scene = running({ instances: 3 });
    const operation = begin(scene);
    scene.command({ kind: 'scale', jobKey: web, instances: 1 });
    for (let left = 0; left < 3; left++) round(scene);
    expect(outcome(scene, operation)).toBe('Restarted 1 of 1 tasks. 2 had ended or were not wanted any more.');
  });

  it('counts one that had ended before its turn', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene);
    const { taskIds } = scene.operation(operation);
    scene.status(scene.core.task(taskIds[1]!)!, 'TASK_FAILED');
    for (let left = 0; left < 3; left++) round(scene);
    expect(outcome(scene, operation)).toBe('Restarted 1 of 1 tasks. 1 had ended or was not wanted any more.');
  });

  it.each([
    [1, 'Restarted 2 of 3 tasks. 1 failed and was tolerated.'],
    [2, 'Restarted 1 of 3 tasks. 2 failed and were tolerated.'],
  ])('counts %d failures that were tolerated', (failures, message) => {
    const scene = running({ instances: 3 });
    const operation = begin(scene, { maximumFailures: failures });
    for (let failed = 0; failed < failures; failed++) {
      scene.offer(...roomy());
      scene.status(
        successors(scene).find(({ state }) => state === 'ASSIGNED')!,
        'TASK_FAILED',
      );
    }
    for (let left = 0; left < 4; left++) round(scene);
    expect(outcome(scene, operation)).toBe(message);
  });

  it('leaves alone what is of the newest revision when only the outdated are meant', () => {
    const scene = running({ instances: 2 });
    scene.define(aJob({ instances: 2, version: '2' }));
    scene.status(
      scene.live().find(({ instance }) => instance === 1)!,
      'TASK_FINISHED',
    );
    scene.pass(2_000);
    round(scene);
    const operation = begin(scene, { onlyOutdated: true });
    for (let left = 0; left < 3; left++) round(scene);
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 1, total: 1 } });
    expect(scene.live().map(({ revisionId }) => revisionId)).toEqual(['root/prod/web@2', 'root/prod/web@2']);
  });
});
