import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');
const states = (scene: Scene): string[] =>
  scene
    .live()
    .map((task) => `${task.instance}:${task.state}`)
    .sort();

describe('scaling', () => {
  it('up launches the missing instances and ends when they are up', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    expect(states(scene)).toEqual(['0:RUNNING', '1:PENDING', '2:PENDING']);
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 2, total: 2 } });
  });

  it('down to zero ends everything and launches nothing', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 0 });
    expect(states(scene)).toEqual(['0:KILLING', '1:KILLING', '2:KILLING']);
    scene.die();
    expect(scene.live()).toEqual([]);
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('joins the same wish, and a newer one takes the place of an older', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const first = scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    expect(scene.command({ kind: 'scale', jobKey: web, instances: 3 }).reply).toMatchObject({
      joined: true,
      operation: { id: first.id },
    });
    scene.begin({ kind: 'scale', jobKey: web, instances: 1 });
    expect(scene.operation(first).state).toBe('superseded');
  });

  it('is refused where it is not allowed, below the minimum, beyond all bounds and for unknown types', () => {
    const scene = Scene.running(aJob({ minimum: 1 }), aJob({ name: 'fixed', allowScaling: false }));
    expect(scene.refusal({ kind: 'scale', jobKey: web, instances: 0 }).code).toBe('BOREALIS_BELOW_MINIMUM');
    expect(scene.refusal({ kind: 'scale', jobKey: asJobKey('root/prod/fixed'), instances: 2 }).code).toBe(
      'BOREALIS_SCALING_NOT_ALLOWED',
    );
    expect(scene.refusal({ kind: 'scale', jobKey: asJobKey('root/prod/none'), instances: 2 })).toMatchObject({
      code: 'BOREALIS_JOB_UNKNOWN',
      details: { known: ['root/prod/web', 'root/prod/fixed'] },
    });
    expect(scene.refusal({ kind: 'scale', jobKey: web, instances: 1e9 }).code).toBe('BOREALIS_ABOVE_MAXIMUM');
  });

  it('ends by its deadline and says what it waited for', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 0, cpus: 2 }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 1 });
    scene.offer(anOffer({ cpus: 1 }));
    scene.pass(300_001);
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_OPERATION_DEADLINE' },
    });
    expect(scene.operation(operation).outcome?.message).toContain('2 cpus');
  });
});

describe('restarting', () => {
  it('starts the successor first, waits for its health, then ends the old one', () => {
    const scene = Scene.running(aJob({ healthCheck: true, ports: 1 }));
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    scene.offer(...roomy());
    const successor = scene.live().find(({ replaces }) => replaces === old.id)!;
    scene.status(scene.core.task(successor.id)!, 'TASK_RUNNING');
    expect(scene.core.task(old.id)?.state).toBe('RUNNING');
    scene.status(scene.core.task(successor.id)!, 'TASK_RUNNING', { healthy: true });
    expect(scene.core.task(old.id)?.state).toBe('KILLING');
    expect(scene.operation(operation).state).toBe('running');
    scene.die();
    expect(scene.only().id).toBe(successor.id);
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('stops the old one first where fixed ports leave no choice', () => {
    const scene = Scene.running(aJob({ fixedPorts: [8080] }));
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    expect(states(scene)).toEqual(['0:RESTARTING']);
    scene.die();
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.only().id).not.toBe(old.id);
  });

  it('keeps the old one when the successor fails, and says why', () => {
    const scene = Scene.running(aJob());
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    scene.offer(...roomy());
    scene.status(
      scene.live().find(({ replaces }) => replaces === old.id)!,
      'TASK_FAILED',
      { message: 'no such image' },
    );
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_REPLACEMENT_FAILED' },
    });
    expect(scene.operation(operation).outcome?.message).toContain('no such image');
    expect(scene.only().id).toBe(old.id);
  });

  it('drops the successor that never got a place when the time is over', () => {
    const scene = Scene.running(aJob());
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    scene.pass(300_001);
    expect(scene.operation(operation).state).toBe('failed');
    expect(scene.only().id).toBe(old.id);
  });

  it('goes one at a time through a rolling restart', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const before = scene.live().map(({ id }) => id);
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    for (let step = 0; step < 3; step++) {
      expect(scene.live()).toHaveLength(4);
      scene.offer(...roomy());
      scene.comeUp();
      expect(scene.live().filter(({ state }) => state === 'RUNNING')).toHaveLength(3);
      scene.die();
    }
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
    expect(scene.live().some(({ id }) => before.includes(id))).toBe(false);
    expect(scene.live()).toHaveLength(3);
  });

  it('goes on where it was after the host died', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    for (let round = 0; round < 12 && scene.operation(operation).state === 'running'; round++) {
      scene.reboot();
      scene.subscribe();
      scene.offer(...roomy());
      scene.reboot();
      scene.subscribe();
      scene.comeUp();
      scene.reboot();
      scene.subscribe();
      scene.die();
    }
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
  });

  it('can be cancelled half-way: what was done stays', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    scene.command({ kind: 'cancel', operationId: operation.id });
    expect(scene.operation(operation).state).toBe('cancelled');
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
    expect(scene.refusal({ kind: 'cancel', operationId: operation.id }).code).toBe('BOREALIS_OPERATION_ENDED');
  });

  it('that is cancelled says how far it came', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    scene.offer(...roomy());
    scene.comeUp();
    scene.pass(60_000);
    scene.die();
    scene.command({ kind: 'cancel', operationId: operation.id, reason: 'too slow' });
    expect(scene.operation(operation).outcome?.message).toBe(
      'Cancelled by tester: too slow. 1 of 3 tasks are replaced. What was done stays.',
    );
  });

  it('of everything at once brings everything back', () => {
    const scene = Scene.running(aJob({ instances: 2 }), aJob({ name: 'db' }));
    const operation = scene.begin({ kind: 'killAll' });
    scene.die();
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(states(scene)).toEqual(['0:PENDING', '0:PENDING', '1:PENDING']);
  });
});

describe('a single kill', () => {
  it('brings the instance back, or gives it up together with its place', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const first = scene.live().find(({ instance }) => instance === 0)!;
    scene.begin({ kind: 'killTask', taskId: first.id, scaleDown: true });
    scene.die();
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
    scene.begin({ kind: 'killTask', taskId: scene.live()[0]!.id, scaleDown: false });
    scene.die();
    expect(scene.live()).toHaveLength(2);
  });

  it('gives up the place with both who stand in it while one takes over from the other', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    scene.begin({ kind: 'restartTask', taskId: scene.live()[0]!.id });
    const successor = scene.live().find(({ replaces }) => replaces !== undefined)!;
    scene.begin({ kind: 'killTask', taskId: successor.id, scaleDown: true });
    scene.die();
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
  });

  it('is repeated until Mesos says that the task has ended', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.begin({ kind: 'scale', jobKey: web, instances: 0 });
    const kills = () => scene.calls.filter(({ kind }) => kind === 'kill').length;
    expect(kills()).toBe(1);
    scene.pass(10_000);
    expect(kills()).toBe(2);
    scene.die();
    scene.pass(100_000);
    expect(kills()).toBe(2);
  });
});

describe('suspending', () => {
  it('ends the tasks, refuses to scale, and brings them back on resume', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin({ kind: 'suspend', jobKey: web, reason: 'maintenance' });
    scene.die();
    expect(scene.live()).toEqual([]);
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.refusal({ kind: 'scale', jobKey: web, instances: 5 }).code).toBe('BOREALIS_JOB_SUSPENDED');
    scene.begin({ kind: 'resume', jobKey: web });
    expect(scene.live()).toHaveLength(2);
  });
});

describe('more work than one decision may do', () => {
  const small = (instances: number, restart: 'always' | 'never' = 'always'): Scene => {
    const scene = new Scene({ tasksPerDecision: 2 });
    scene.subscribe();
    scene.define(aJob({ instances, restart }));
    scene.offer(...roomy());
    scene.comeUp();
    return scene;
  };

  it('ends every task of a job, though those already ending are still there', () => {
    const scene = small(5);
    scene.begin({ kind: 'scale', jobKey: web, instances: 0 });
    expect(scene.core.hasMore).toBe(false);
    expect(states(scene)).toEqual(['0:KILLING', '1:KILLING', '2:KILLING', '3:KILLING', '4:KILLING']);
  });

  it('fills the last slot, though those before it stay empty on purpose', () => {
    const scene = small(4, 'never');
    for (const task of scene.live()) scene.status(task, 'TASK_FINISHED');
    expect(scene.live()).toEqual([]);
    scene.begin({ kind: 'scale', jobKey: web, instances: 5 });
    expect(scene.core.hasMore).toBe(false);
    expect(states(scene)).toEqual(['4:PENDING']);
  });
});

it('says of definitions how many instances are as defined while they come up', () => {
  const scene = new Scene();
  scene.subscribe();
  const { reply } = scene.define(aJob({ instances: 3 }));
  if (!reply?.ok) throw new Error('refused');
  expect(scene.core.operationView(reply.operation.id)?.progress.sentence).toMatch(
    /^0 of 3 instances are as defined\. /,
  );
});
