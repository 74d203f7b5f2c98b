import { asJobKey } from '@borealis/contracts';
import type { Command, Decision } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { restartSettings, roomy, Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const settings = restartSettings();
const asked = ({ remarks }: Decision) => remarks.filter(({ message }) => message.includes('asked for'));

describe('an operation that is begun', () => {
  it('has nothing about it that was not said', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const { id, ...scaled } = scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    expect(id).toMatch(/^op-/);
    expect(scaled).toStrictEqual({
      kind: 'scale',
      state: 'running',
      jobKeys: [web],
      taskIds: [],
      cursor: 0,
      from: 2,
      to: 4,
      actor: { kind: 'user', id: 'tester' },
      progress: { done: 0, total: 2 },
      createdAtMs: scene.nowMs,
      startedAtMs: scene.nowMs,
      deadlineMs: scene.nowMs + 300_000,
    });
    const names = Object.keys(scene.begin({ kind: 'suspend', jobKey: web }));
    for (const name of ['from', 'to', 'settings', 'reason', 'undoes', 'after']) expect(names).not.toContain(name);
  });

  it('has what was said: a reason, a time, settings and what it waits for', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const first = scene.begin({ kind: 'rollingRestart', jobKeys: [web], settings, reason: 'why', withinMs: 9_000 });
    expect(first).toMatchObject({ settings, reason: 'why', deadlineMs: scene.nowMs + 9_000 });
    const second = scene.begin({
      kind: 'rollingRestart',
      jobKeys: [web],
      settings: { ...settings, batchSize: 2 },
      whenBusy: 'queue',
    });
    expect(second).toMatchObject({ state: 'queued', after: first.id, deadlineMs: first.deadlineMs + 300_000 });
    expect(second).not.toHaveProperty('startedAtMs');
  });

  it('is told: who asked for what, of which jobs or tasks, and what comes before it', () => {
    const scene = Scene.running(aJob({ instances: 2 }), aJob({ name: 'db' }));
    const restart: Command = { kind: 'rollingRestart', jobKeys: [web, asJobKey('root/prod/db')], settings };
    const first = scene.command(restart);
    const id = first.reply?.ok === true ? first.reply.operation.id : undefined;
    expect(asked(first)).toEqual([
      {
        level: 'info',
        message: 'tester asked for rollingRestart of root/prod/web, root/prod/db.',
        operationId: id,
      },
    ]);
    const second = scene.command({ ...restart, jobKeys: [web], whenBusy: 'queue' });
    expect(asked(second)[0]?.message).toBe(`tester asked for rollingRestart of root/prod/web; it begins after ${id}.`);
    scene.status({ id: 'stranger' as never, agentId: scene.live()[0]!.agentId! }, 'TASK_RUNNING');
    const kill = scene.command({ kind: 'killTask', taskId: 'stranger' as never, scaleDown: false });
    expect(asked(kill)[0]?.message).toBe('tester asked for kill of stranger.');
  });

  it('about something that is done at once has been open for no moment', () => {
    const scene = Scene.running(aJob());
    const operation = scene.begin({
      kind: 'setQuota',
      role: 'root',
      amounts: { cpus: 9, memMb: 9_000, diskMb: 9_000 },
    });
    expect(operation).toMatchObject({ state: 'succeeded', progress: { done: 1, total: 1 }, endedAtMs: scene.nowMs });
    expect(scene.operation(operation)).toEqual(operation);
  });
});

describe('an operation that may be paused', () => {
  it('is a rolling restart that runs', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const { id } = scene.live()[0]!;
    const others: Command[] = [
      { kind: 'restartTask', taskId: id },
      { kind: 'scale', jobKey: web, instances: 3 },
      { kind: 'killTask', taskId: id, scaleDown: false },
    ];
    for (const command of others) {
      const operation = scene.begin(command);
      expect(scene.refusal({ kind: 'pauseOperation', operationId: operation.id })).toMatchObject({
        code: 'BOREALIS_OPERATION_NOT_PAUSABLE',
        details: { kind: operation.kind, state: 'running' },
      });
      expect(scene.core.operationView(operation.id)?.actions).not.toContain('pause');
    }
    scene.die();
    scene.offer(...roomy());
    scene.comeUp();
    const rolling = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    expect(scene.core.operationView(rolling.id)?.actions).toEqual(['pause', 'cancel']);
    expect(scene.begin({ kind: 'pauseOperation', operationId: rolling.id }).state).toBe('paused');
  });
});
