import { asAgentId, asTaskId, taskLabels } from '@borealis/contracts';
import type { KnownTask } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { createCore } from './core.js';
import { defaultCoreSettings } from './settings.js';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

/** A task of the first instance, as the master tells of it. */
const known = (id: string, state: KnownTask['state']): KnownTask => ({
  taskId: asTaskId(id),
  name: 'web',
  state,
  agentId: asAgentId('agent-1'),
  ports: [],
  labels: { [taskLabels.jobKey]: 'root/prod/web', [taskLabels.instance]: '0' },
});

/** What the simulator has found, each as the shortest story that shows it. */
describe('found by simulation with databases that were lost or put back', () => {
  it('a database lost in the middle of a restart does not leave an instance with two tasks', () => {
    const scene = new Scene();
    scene.send({ kind: 'discovered', tasks: [known('old', 'TASK_RUNNING'), known('new', 'TASK_STARTING')] });
    scene.define(aJob());
    scene.subscribe();
    expect(scene.live().map(({ id, state }) => [id, state])).toEqual([
      ['old', 'RUNNING'],
      ['new', 'STARTING'],
    ]);
    scene.status('new', 'TASK_RUNNING', { agentId: asAgentId('agent-1') });
    expect(scene.calls.filter(({ kind }) => kind === 'kill')).toMatchObject([{ taskId: 'old' }]);
    scene.die();
    expect(scene.only()).toMatchObject({ id: 'new', state: 'RUNNING' });
  });

  it('a task that waited when the backup was taken is never launched under the id it may have been launched under since', () => {
    const scene = new Scene();
    scene.define(aJob());
    const waiting = scene.only();
    const kept = scene.mirror.snapshot();
    const core = createCore(
      { ...kept, framework: { ...kept.framework!, name: 'test', restoredAtMs: scene.nowMs } },
      { ...defaultCoreSettings, frameworkName: 'fw' },
    );
    const at = { atMs: scene.nowMs };
    core.handle({ kind: 'booted', entropy: 'after the backup', ...at });
    core.handle({ kind: 'discovered', tasks: [], ...at });
    expect(core.task(waiting.id)).toBeUndefined();
    expect(core.tasks().map(({ state }) => state)).toEqual(['PENDING']);
  });

  it('a backup of a database whose host never came as far as to subscribe can be marked as put back as well', () => {
    const scene = new Scene();
    scene.define(aJob());
    expect(scene.mirror.snapshot().framework).toMatchObject({ name: 'fw' });
  });

  it('a task found at the master is not taken into a suspended job, where it would be ended without a decision', () => {
    const scene = Scene.running(aJob());
    const { jobKey, agentId } = scene.only();
    scene.command({ kind: 'suspend', jobKey });
    scene.die();
    scene.status('unknown', 'TASK_RUNNING', { agentId: agentId! });
    const labels = { [taskLabels.jobKey]: jobKey, [taskLabels.instance]: '0' };
    const known = {
      taskId: asTaskId('unknown'),
      name: 'web',
      state: 'TASK_RUNNING',
      agentId: agentId!,
      ports: [],
      labels,
    };
    scene.send({ kind: 'discovered', tasks: [known as KnownTask] });
    expect(scene.core.foreignTasks().map(({ taskId }) => taskId)).toEqual(['unknown']);
    expect(scene.calls.filter((call) => call.kind === 'kill' && call.taskId === 'unknown')).toEqual([]);
  });

  it('a task that was adopted on an agent nobody had heard of keeps others away as soon as its agent is known', () => {
    const scene = new Scene();
    const known: KnownTask = {
      taskId: asTaskId('adopted'),
      name: 'db',
      state: 'TASK_RUNNING',
      agentId: asAgentId('agent-1'),
      ports: [],
      labels: { [taskLabels.jobKey]: 'root/prod/db', [taskLabels.instance]: '0' },
    };
    scene.send({ kind: 'discovered', tasks: [known] });
    const apart = { kind: 'apart', from: 'web', on: '@hostname' } as const;
    scene.define({ ...aJob({ name: 'db' }), placement: { oneInstancePerAgent: false, constraints: [apart] } }, aJob());
    scene.subscribe();
    const [its, another] = roomy();
    expect(scene.offer(another!)).toHaveLength(1);
    scene.command({ kind: 'scale', jobKey: aJob().key, instances: 2 });
    expect(scene.offer(its!)).toEqual([]);
    expect(scene.offer(roomy()[1]!)).toHaveLength(1);
  });

  it('a restart that comes from a backup goes on with the successor that was found, not with another one', () => {
    const scene = Scene.running(aJob());
    const old = scene.only();
    const restart = scene.begin({ kind: 'restartTask', taskId: old.id });
    const waiting = scene.live().find(({ replaces }) => replaces === old.id)!;
    const kept = scene.mirror.snapshot();
    const core = createCore(
      { ...kept, framework: { ...kept.framework!, name: 'test', restoredAtMs: scene.nowMs } },
      { ...defaultCoreSettings, frameworkName: 'fw' },
    );
    const at = { atMs: scene.nowMs };
    const labels = { [taskLabels.jobKey]: old.jobKey, [taskLabels.instance]: '0' };
    const agentId = asAgentId('agent-2');
    const found = { taskId: asTaskId('found'), name: 'web', state: 'TASK_RUNNING', agentId, ports: [], labels };
    core.handle({ kind: 'booted', entropy: 'after the backup', ...at });
    core.handle({ kind: 'discovered', tasks: [found as KnownTask], ...at });
    expect(core.task(waiting.id)).toBeUndefined();
    expect(core.tasks().map(({ id, killReason }) => [id, killReason])).toEqual([
      [old.id, 'replaced'],
      ['found', undefined],
    ]);
    core.handle({
      kind: 'statusUpdate',
      status: { taskId: old.id, state: 'TASK_KILLED', source: 'SOURCE_EXECUTOR', uuid: 'last' },
      ...at,
    });
    expect(core.tasks().map(({ id }) => id)).toEqual(['found']);
    expect(core.operation(restart.id)!.state).toBe('succeeded');
  });

  it('of two tasks in an instance that took over from the same one, the later takes over from the other', () => {
    const scene = new Scene();
    scene.send({ kind: 'discovered', tasks: [known('old', 'TASK_RUNNING'), known('one', 'TASK_STARTING')] });
    scene.define(aJob());
    scene.subscribe();
    scene.reboot();
    const kept = scene.mirror.snapshot();
    const [one] = kept.tasks.filter(({ id }) => id === 'one');
    const twins = { ...kept, tasks: [...kept.tasks, { ...one!, id: asTaskId('two') }] };
    const core = createCore(twins, { ...defaultCoreSettings, frameworkName: 'fw' });
    const tell = (taskId: string, state: KnownTask['state']): void =>
      void core.handle({
        kind: 'statusUpdate',
        atMs: scene.nowMs,
        status: { taskId: asTaskId(taskId), state, source: 'SOURCE_EXECUTOR', uuid: `${taskId} ${state}` },
      });
    tell('old', 'TASK_FAILED');
    tell('one', 'TASK_RUNNING');
    tell('two', 'TASK_RUNNING');
    expect(core.tasks().map(({ id, killReason }) => [id, killReason])).toEqual([
      ['one', 'replaced'],
      ['two', undefined],
    ]);
  });

  it('of three tasks in an instance, as a backup in the middle of a restart may leave them, the last one takes over from both', () => {
    const scene = Scene.running(aJob());
    const old = scene.only();
    scene.begin({ kind: 'restartTask', taskId: old.id });
    scene.offer(...roomy());
    const successor = scene.live().find(({ replaces }) => replaces === old.id)!;
    scene.status(successor, 'TASK_STARTING');
    const labels = { [taskLabels.jobKey]: old.jobKey, [taskLabels.instance]: '0' };
    const agentId = successor.agentId!;
    const known = { taskId: asTaskId('last'), name: 'web', state: 'TASK_STARTING', agentId, ports: [], labels };
    const { framework } = scene.mirror.snapshot();
    scene.mirror.apply([{ kind: 'framework', framework: { ...framework!, restoredAtMs: scene.nowMs } }]);
    scene.reboot();
    scene.send({ kind: 'discovered', tasks: [known as KnownTask] });
    scene.subscribe();
    scene.status(successor, 'TASK_FAILED');
    scene.status('last', 'TASK_RUNNING', { agentId });
    scene.die();
    scene.pass(1_000);
    expect(scene.only()).toMatchObject({ id: 'last', state: 'RUNNING' });
  });
});
