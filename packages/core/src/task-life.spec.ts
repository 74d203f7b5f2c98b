import { asJobKey, asTaskId, taskLabels } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');
const states = (scene: Scene): string[] =>
  scene
    .live()
    .map((task) => `${task.instance}:${task.state}`)
    .sort();

describe('status updates', () => {
  it('are acknowledged exactly when they carry a uuid', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    expect(scene.status(task, 'TASK_RUNNING', { uuid: 'u1' }).calls).toContainEqual({
      kind: 'acknowledge',
      taskId: task.id,
      agentId: task.agentId,
      uuid: 'u1',
    });
    expect(scene.send({ kind: 'statusUpdate', status: { taskId: task.id, state: 'TASK_RUNNING' } }).calls).toEqual([]);
  });

  it('that come twice change nothing but are acknowledged again', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_RUNNING', { uuid: 'same', healthy: true });
    const again = scene.status(task, 'TASK_RUNNING', { uuid: 'same', healthy: true });
    expect(again.changes).toEqual([]);
    expect(again.calls).toHaveLength(1);
  });

  it('do not lead a task backwards', () => {
    const scene = Scene.running(aJob());
    scene.status(scene.only(), 'TASK_STARTING');
    expect(scene.only().state).toBe('RUNNING');
  });

  it.each([
    'TASK_FAILED',
    'TASK_FINISHED',
    'TASK_KILLED',
    'TASK_LOST',
    'TASK_ERROR',
    'TASK_GONE',
    'TASK_DROPPED',
    'TASK_GONE_BY_OPERATOR',
  ] as const)('%s is followed by a successor', (ending) => {
    const scene = Scene.running(aJob());
    const before = scene.only();
    scene.status(before, ending, { message: 'why' });
    expect(scene.only().id).not.toBe(before.id);
    expect(scene.core.task(before.id)?.message).toBe('why');
  });

  it('TASK_UNREACHABLE waits before it launches another, and the one that comes back wins while none was launched', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_UNREACHABLE');
    expect(states(scene)).toEqual(['0:PARTITIONED']);
    scene.pass(299_000);
    expect(states(scene)).toEqual(['0:PARTITIONED']);
    scene.pass(2_000);
    expect(states(scene)).toEqual(['0:PENDING']);
    expect(scene.core.task(task.id)?.state).toBe('LOST');
    scene.status(task, 'TASK_RUNNING', { healthy: true });
    expect(states(scene)).toEqual(['0:RUNNING']);
  });

  it('a lost task that returns after its successor was launched is one too many', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_LOST');
    scene.offer(...roomy());
    scene.status(task, 'TASK_RUNNING');
    expect(scene.calls.at(-1)).toMatchObject({ kind: 'kill', taskId: task.id });
    scene.die();
    scene.comeUp();
    expect(states(scene)).toEqual(['0:RUNNING']);
  });

  it('gives no verdict on a launch that may still be under way', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    scene.offer(...roomy());
    const task = scene.only();
    const unknown = { reason: 'REASON_RECONCILIATION', source: 'SOURCE_MASTER' } as const;
    scene.send({ kind: 'statusUpdate', status: { taskId: task.id, state: 'TASK_UNKNOWN', ...unknown } });
    expect(scene.only().state).toBe('ASSIGNED');
    scene.pass(16_000);
    expect(scene.calls.at(-1)).toMatchObject({ kind: 'reconcile', tasks: [{ taskId: task.id }] });
    scene.send({ kind: 'statusUpdate', status: { taskId: task.id, state: 'TASK_UNKNOWN', ...unknown } });
    expect(scene.only().id).not.toBe(task.id);
  });

  it('health is kept through updates that do not speak of it', () => {
    const scene = Scene.running(aJob({ healthCheck: true, ports: 1 }));
    scene.status(scene.only(), 'TASK_RUNNING');
    expect(scene.only().healthy).toBe(true);
  });
});

describe('relaunching', () => {
  it('backs off from a task that ends early, longer each time, and starts anew after a long run', () => {
    const scene = Scene.running(aJob());
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      scene.status(scene.only(), 'TASK_FAILED');
      const next = scene.only();
      expect(next.state).toBe('THROTTLED');
      waits.push((next.notBeforeMs ?? 0) - scene.nowMs);
      scene.pass(waits.at(-1)!);
      scene.offer(...roomy());
      scene.comeUp();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
    scene.pass(60_000);
    scene.status(scene.only(), 'TASK_FAILED');
    expect(scene.only().state).toBe('PENDING');
  });

  it.each([
    ['never', 'TASK_FAILED', 0],
    ['never', 'TASK_FINISHED', 0],
    ['failure', 'TASK_FINISHED', 0],
    ['failure', 'TASK_FAILED', 1],
    ['always', 'TASK_FINISHED', 1],
  ] as const)('policy %s after %s leaves %d live', (restart, ending, live) => {
    const scene = Scene.running(aJob({ restart }));
    scene.status(scene.only(), ending);
    scene.pass(1_000_000);
    expect(scene.live()).toHaveLength(live);
    scene.reboot();
    scene.pass(1);
    expect(scene.live()).toHaveLength(live);
  });
});

describe('after a lost database', () => {
  const found = (instance: number, hash: string) => ({
    taskId: asTaskId(`fw.web-${instance + 1}.old`),
    name: 'web',
    state: 'TASK_RUNNING' as const,
    agentId: 'agent-1' as never,
    ports: [31_000],
    labels: { [taskLabels.jobKey]: web, [taskLabels.instance]: String(instance), [taskLabels.templateHash]: hash },
  });

  it.each(['before', 'after'])('adopts the tasks found %s the jobs were defined', (when) => {
    const hash = Scene.running(aJob()).core.revision('root/prod/web@1' as never)!.hash;
    const scene = new Scene();
    const discover = () =>
      scene.send({ kind: 'discovered', tasks: [found(0, hash), found(1, 'another'), found(4, hash)] });
    if (when === 'before') discover();
    scene.define(aJob({ instances: 3 }));
    if (when === 'after') discover();
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING', '2:PENDING', '3:PENDING', '4:RUNNING']);
    expect(scene.calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
    expect(
      scene
        .live()
        .filter(({ revisionId }) => revisionId !== 'root/prod/web@1')
        .map(({ instance }) => instance),
    ).toEqual([1]);
  });

  it('shows what no label explains and never kills it', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    scene.send({ kind: 'discovered', tasks: [{ ...found(0, ''), labels: {} }] });
    scene.status('who.knows', 'TASK_RUNNING');
    expect(scene.core.foreignTasks()).toHaveLength(2);
    expect(scene.calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
    expect(scene.core.overview().attention.filter(({ code }) => code === 'BOREALIS_TASK_FOREIGN')).toHaveLength(2);
  });
});

describe('a framework that Mesos removed', () => {
  it('launches its tasks again under its new id', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    scene.subscribe('framework-2');
    expect(scene.core.framework().frameworkId).toBe('framework-2');
    expect(scene.offer(...roomy())).toHaveLength(2);
  });
});
