import { describe, expect, it } from '@jest/globals';
import type { Task } from '@borealis/contracts';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const minute = 60_000;

const launched = (settings: ConstructorParameters<typeof Scene>[0] = {}): { scene: Scene; task: Task } => {
  const scene = new Scene(settings);
  scene.subscribe();
  scene.define(aJob());
  scene.offer(...roomy());
  return { scene, task: scene.only() };
};

const kills = (scene: Scene, task: Pick<Task, 'id'>): number =>
  scene.calls.filter((call) => call.kind === 'kill' && call.taskId === task.id).length;

const asks = (scene: Scene, task: Pick<Task, 'id'>): number =>
  scene.calls.filter((call) => call.kind === 'reconcile' && call.tasks.some(({ taskId }) => taskId === task.id)).length;

const passSlowly = (scene: Scene, ms: number): void => {
  for (let left = ms; left > 0; left -= 1_000) scene.pass(Math.min(1_000, left));
};

const staging = { reason: 'REASON_RECONCILIATION', source: 'SOURCE_MASTER', uuid: undefined } as never;

describe('a launch', () => {
  it('nothing is ever heard of is asked about, given up after five minutes, killed, and launched again', () => {
    const { scene, task } = launched();
    passSlowly(scene, 5 * minute - 1_000);
    expect(scene.core.task(task.id)?.state).toBe('ASSIGNED');
    expect(asks(scene, task)).toBeGreaterThan(3);
    expect(kills(scene, task)).toBe(0);
    passSlowly(scene, 1_000);
    expect(scene.core.task(task.id)).toMatchObject({ state: 'LOST', killReason: 'timedOut' });
    expect(kills(scene, task)).toBe(1);
    passSlowly(scene, 2_000);
    expect(scene.offer(...roomy())).toHaveLength(1);
  });

  it('that Mesos says it is staging may take many minutes, but not for ever', () => {
    const { scene, task } = launched();
    for (let minutes = 0; minutes < 29; minutes++) {
      passSlowly(scene, minute);
      scene.status(task, 'TASK_STAGING', staging);
    }
    expect(scene.core.task(task.id)).toMatchObject({ state: 'STARTING', mesosState: 'TASK_STAGING' });
    expect(kills(scene, task)).toBe(0);
    passSlowly(scene, minute);
    expect(scene.core.task(task.id)?.state).toBe('LOST');
    expect(kills(scene, task)).toBe(1);
  });

  it('that was given up and comes up after all is killed', () => {
    const { scene, task } = launched();
    scene.pass(6 * minute);
    const before = kills(scene, task);
    scene.status(task, 'TASK_RUNNING');
    expect(kills(scene, task)).toBe(before + 1);
    expect(scene.core.task(task.id)?.state).toBe('LOST');
  });

  it('is not over its time while nothing can be heard', () => {
    const { scene, task } = launched();
    scene.send({ kind: 'disconnected' });
    scene.pass(60 * minute);
    scene.subscribe();
    scene.pass(4 * minute);
    expect(scene.core.task(task.id)?.state).toBe('ASSIGNED');
    scene.pass(2 * minute);
    expect(scene.core.task(task.id)?.state).toBe('LOST');
  });

  it('has its time anew after a new start, and not for ever', () => {
    const { scene, task } = launched();
    scene.pass(4 * minute);
    scene.reboot();
    scene.subscribe();
    scene.pass(4 * minute);
    expect(scene.core.task(task.id)?.state).toBe('ASSIGNED');
    scene.pass(2 * minute);
    expect(scene.core.task(task.id)?.state).toBe('LOST');
  });
});

describe('a task that does not end', () => {
  it('is killed again at growing distances and given up in the end', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.command({ kind: 'killTask', taskId: task.id, scaleDown: true });
    const times: number[] = [0];
    for (let second = 1; second <= 303; second++) {
      const before = kills(scene, task);
      scene.pass(1_000);
      if (kills(scene, task) > before) times.push(second);
    }
    expect(times).toEqual([0, 10, 30, 70, 150]);
    expect(scene.core.task(task.id)?.state).toBe('LOST');
    expect(scene.live()).toEqual([]);
  });

  it('and was to be restarted is killed once more and launched anew', () => {
    const scene = Scene.running(aJob({ fixedPorts: [31_005] }));
    const task = scene.only();
    scene.command({ kind: 'restartTask', taskId: task.id });
    expect(scene.only().state).toBe('RESTARTING');
    passSlowly(scene, 5 * minute + 3_000);
    expect(scene.core.task(task.id)?.state).toBe('LOST');
    expect(scene.only().state).toBe('PENDING');
  });

  it('and says that it runs is killed again, but not at every word of it', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.command({ kind: 'killTask', taskId: task.id, scaleDown: false });
    scene.status(task, 'TASK_RUNNING');
    scene.status(task, 'TASK_RUNNING');
    expect(kills(scene, task)).toBe(1);
    scene.pass(9_000);
    scene.pass(2_000);
    const before = kills(scene, task);
    scene.pass(15_000);
    scene.status(task, 'TASK_RUNNING', { healthy: true });
    expect(kills(scene, task)).toBe(before + 1);
  });
});

describe('a task whose agent is out of reach', () => {
  it('and that is to end is given up at once, and killed should it come back', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_UNREACHABLE');
    scene.command({ kind: 'killTask', taskId: task.id, scaleDown: true });
    expect(scene.core.task(task.id)).toMatchObject({ state: 'LOST', killReason: 'scaledDown' });
    const before = kills(scene, task);
    scene.status(task, 'TASK_RUNNING');
    expect(kills(scene, task)).toBe(before + 1);
    expect(scene.live()).toEqual([]);
  });

  it('while it is being killed is given up at once', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.command({ kind: 'killTask', taskId: task.id, scaleDown: true });
    scene.status(task, 'TASK_UNREACHABLE');
    expect(scene.core.task(task.id)?.state).toBe('LOST');
    expect(scene.live()).toEqual([]);
  });

  it('is launched elsewhere as its job says', () => {
    for (const [partition, after] of [
      [{ reschedule: true, delayMs: 0 }, 'LOST'],
      [{ reschedule: true, delayMs: 600_000 }, 'PARTITIONED'],
      [{ reschedule: false, delayMs: 0 }, 'PARTITIONED'],
    ] as const) {
      const scene = Scene.running({ ...aJob(), partition });
      const task = scene.only();
      scene.status(task, 'TASK_UNREACHABLE');
      scene.pass(9 * minute);
      expect({ partition, at: scene.core.task(task.id)?.state }).toEqual({ partition, at: after });
    }
  });

  it('is not given up before Mesos could say, after a long time without a connection, that it is back', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_UNREACHABLE');
    scene.send({ kind: 'disconnected' });
    scene.pass(60 * minute);
    scene.subscribe();
    scene.pass(1_000);
    expect(scene.core.task(task.id)?.state).toBe('PARTITIONED');
    scene.status(task, 'TASK_RUNNING', { reason: 'REASON_RECONCILIATION' });
    scene.pass(60 * minute);
    expect(scene.only()).toMatchObject({ id: task.id, state: 'RUNNING' });
  });

  it('starts its time anew each time it has been back', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    for (let round = 0; round < 10; round++) {
      scene.status(task, 'TASK_UNREACHABLE');
      scene.pass(4 * minute);
      scene.status(task, 'TASK_RUNNING');
    }
    const { state, timesPartitioned, history } = scene.only();
    expect({ state, timesPartitioned }).toEqual({ state: 'RUNNING', timesPartitioned: 10 });
    expect(history.map(({ state: at }) => at)).toEqual(['PENDING', 'ASSIGNED', 'RUNNING', 'PARTITIONED', 'RUNNING']);
  });

  it('and ends there, says so when it is back, and is followed', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_UNREACHABLE');
    scene.status(task, 'TASK_FINISHED', { reason: 'REASON_AGENT_REREGISTERED', uuid: undefined } as never);
    expect(scene.core.task(task.id)?.state).toBe('FINISHED');
    expect(scene.only().ancestorId).toBe(task.id);
  });
});
