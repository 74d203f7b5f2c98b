import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
import { restartSettings, roomy, Scene } from './testing/scene.js';

/** What the simulator has found, each as the shortest story that shows it. */
describe('found by simulation', () => {
  it('the verdict of an agent that it never got a launch counts at once, since it is told only until it is acknowledged', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    scene.offer(...roomy());
    const task = scene.only();
    scene.status(task, 'TASK_DROPPED', { source: 'SOURCE_AGENT', reason: 'REASON_RECONCILIATION' });
    expect(scene.calls).toContainEqual(expect.objectContaining({ kind: 'acknowledge', taskId: task.id }));
    expect(scene.core.task(task.id)!.state).toBe('LOST');
  });

  it('a lost task that comes back into a slot nobody wants any more is ended', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const second = scene.live().find(({ instance }) => instance === 1)!;
    scene.status(second, 'TASK_LOST', { source: 'SOURCE_MASTER', uuid: undefined } as never);
    scene.command({ kind: 'scale', jobKey: second.jobKey, instances: 1 });
    scene.status(second, 'TASK_RUNNING');
    expect(scene.core.task(second.id)).toMatchObject({ state: 'KILLING', killReason: 'scaledDown' });
  });

  it('a lost task does not come back into a slot that was given up before the definition of its job was gone', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const second = scene.live().find(({ instance }) => instance === 1)!;
    scene.status(second, 'TASK_LOST', { source: 'SOURCE_MASTER', uuid: undefined } as never);
    scene.command({ kind: 'scale', jobKey: second.jobKey, instances: 1 });
    scene.define();
    scene.status(second, 'TASK_RUNNING');
    expect(scene.core.task(second.id)!.state).toBe('LOST');
    expect(scene.calls.at(-1)).toMatchObject({ kind: 'kill', taskId: second.id });
  });

  it('two reasons to end the same task do not take turns for ever', () => {
    const scene = new Scene({ tasksPerDecision: 1 });
    scene.subscribe();
    scene.define(aJob());
    scene.offer(...roomy());
    scene.status(scene.only(), 'TASK_RUNNING');
    const old = scene.only();
    scene.command({ kind: 'restartTask', taskId: old.id });
    scene.offer(...roomy());
    const successor = scene.live().find(({ id }) => id !== old.id)!;
    scene.status(successor, 'TASK_RUNNING');
    expect(scene.core.task(old.id)).toMatchObject({ state: 'KILLING', killReason: 'replaced' });
    scene.hasty = true;
    scene.command({ kind: 'suspend', jobKey: old.jobKey });
    let parts = 0;
    for (; scene.core.hasMore && parts < 20; parts++) scene.send({ kind: 'proceed' });
    expect(parts).toBeLessThan(20);
    expect(scene.live().map(({ state }) => state)).toEqual(['KILLING', 'KILLING']);
  });

  it('an instance given up while its definition is gone ends with all who stand in it', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const jobKey = asJobKey('root/prod/web');
    scene.begin({ kind: 'rollingRestart', jobKeys: [jobKey] });
    scene.offer(...roomy());
    const successor = scene.core.tasks({ jobKey }).find(({ replaces }) => replaces !== undefined)!;
    const old = scene.core.task(successor.replaces!)!;
    scene.define();
    expect(scene.core.task(old.id)!.killReason).toBeUndefined();
    scene.begin({ kind: 'killTask', taskId: successor.id, scaleDown: true });
    expect([old.id, successor.id].map((id) => scene.core.task(id)?.killReason)).toEqual(['scaledDown', 'scaledDown']);
  });

  it('a task that was told to end before it was heard of does not take its place back, since its end is on its way', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    scene.offer(...roomy());
    const task = scene.only();
    scene.status(task, 'TASK_DROPPED', { source: 'SOURCE_AGENT', reason: 'REASON_RECONCILIATION' });
    scene.status(task, 'TASK_RUNNING');
    expect(scene.core.task(task.id)!.state).toBe('LOST');
    expect(scene.calls.filter((call) => call.kind === 'kill' && call.taskId === task.id).length).toBeGreaterThan(0);
  });

  it('a definition that brings ended tasks back by another restart policy is held against the quota with them', () => {
    const scene = Scene.running(aJob({ restart: 'never', cpus: 1, instances: 2 }));
    for (const task of scene.live()) scene.status(task, 'TASK_FAILED');
    expect(scene.live()).toEqual([]);
    scene.begin({ kind: 'setQuota', role: 'root', amounts: { cpus: 1, memMb: 1_000, diskMb: 0 } });
    const { reply } = scene.define(aJob({ restart: 'failure', cpus: 1, instances: 2 }));
    expect(reply).toMatchObject({ ok: false, code: 'BOREALIS_QUOTA_EXCEEDED' });
  });

  it('a drain moves the successor of a restart without a third task beside the two the quota has room for', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 1 }));
    scene.offer(anOffer({ agent: 'agent-1', cpus: 1 }));
    scene.comeUp();
    scene.begin({ kind: 'setQuota', role: 'root', amounts: { cpus: 2, memMb: 10_000, diskMb: 10_000 } });
    scene.begin({ kind: 'rollingRestart', settings: restartSettings({ method: 'surge', watchMs: 600_000 }) });
    scene.offer(anOffer({ agent: 'agent-2', cpus: 1 }));
    scene.comeUp();
    const successor = scene.live().find(({ replaces }) => replaces !== undefined)!;
    expect(successor).toMatchObject({ state: 'RUNNING', agentId: 'agent-2' });
    scene.begin({ kind: 'drain', agents: ['agent-2.example'] });
    scene.pass(1_000);
    expect(scene.live()).toHaveLength(2);
    scene.offer(anOffer({ agent: 'agent-3', cpus: 1 }));
    scene.pass(1_000);
    expect(scene.live()).toHaveLength(2);
    expect(scene.core.task(successor.id)!.killReason).toBe('drained');
  });

  it('a restart that ends half-way leaves a successor that comes up when the task it replaces has ended by itself', () => {
    const scene = Scene.running(aJob({ healthCheck: true, ports: 1 }));
    const old = scene.only();
    const settings = {
      batchSize: 1,
      method: 'surge',
      healthGated: true,
      watchMs: 0,
      onlyOutdated: false,
      maximumFailures: 0,
    } as const;
    const restart = scene.begin({ kind: 'rollingRestart', settings });
    scene.offer(...roomy());
    scene.status(old, 'TASK_FAILED');
    const successor = scene.only();
    scene.status(successor, 'TASK_RUNNING', { healthy: false });
    scene.command({ kind: 'cancel', operationId: restart.id });
    expect(scene.operation(restart).state).toBe('cancelled');
    expect(scene.only()).toMatchObject({ id: successor.id, state: 'RUNNING' });
    expect(scene.calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
  });
});
