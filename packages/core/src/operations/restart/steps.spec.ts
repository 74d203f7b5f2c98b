import { asJobKey } from '@borealis/contracts';
import type { Operation, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../../testing/builders.js';
import type { JobWish } from '../../testing/builders.js';
import { restartSettings, roomy, Scene } from '../../testing/scene.js';

const web = asJobKey('root/prod/web');
const begin = (scene: Scene, settings: object = {}, more: object = {}): Operation =>
  scene.begin({ kind: 'rollingRestart', jobKeys: [web], settings: restartSettings(settings), ...more });
const running = (wish: JobWish): Scene => Scene.running(aJob(wish));
const successors = (scene: Scene): Task[] => scene.live().filter(({ replaces }) => replaces !== undefined);
const instance = (scene: Scene, number: number): Task =>
  scene.live().find((task) => task.instance === number && task.replaces === undefined)!;
const place = (scene: Scene): void => void scene.offer(...roomy());
const outcome = (scene: Scene, operation: Operation): string | undefined => scene.operation(operation).outcome?.message;
const ending = (scene: Scene): Task[] => scene.live().filter(({ killReason }) => killReason !== undefined);
const notes = (scene: Scene, { id }: Operation): number =>
  scene.changes.filter((change) => change.kind === 'operation' && change.operation.id === id).length;

describe('a task that is being restarted', () => {
  it('is followed when another instance is given up and it takes that one’s number', () => {
    const scene = running({ instances: 3 });
    const operation = begin(scene);
    const [{ taskId } = { taskId: undefined }] = scene.operation(operation).inWork ?? [];
    expect(scene.core.task(taskId!)?.instance).toBe(2);
    scene.begin({ kind: 'killTask', taskId: instance(scene, 1).id, scaleDown: true });
    expect(scene.core.task(taskId!)?.instance).toBe(1);
    place(scene);
    scene.comeUp();
    scene.die();
    expect(scene.operation(operation).progress).toEqual({ done: 1, total: 2 });
  });

  it('is left alone as soon as its instance is not wanted any more', () => {
    const scene = running({ instances: 3 });
    const operation = begin(scene);
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    expect(scene.operation(operation).progress.total).toBe(2);
  });

  it('is replaced although nothing is remembered of it', () => {
    const scene = new Scene({ endedTasksPerJob: 0, endedKeptAtLeastMs: 0 });
    scene.subscribe();
    scene.define(aJob());
    place(scene);
    scene.comeUp();
    const { id } = scene.only();
    const operation = begin(scene, { method: 'inPlace' });
    scene.nowMs += 1_000;
    scene.die();
    expect(scene.core.task(id)).toBeUndefined();
    place(scene);
    scene.comeUp();
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 1, total: 1 } });
  });

  it('gets no second successor when something else has made one already', () => {
    const scene = running({ instances: 3 });
    scene.begin({ kind: 'drain', agents: ['agent-1'] });
    scene.pass(1_000);
    const [made] = successors(scene);
    const operation = scene.begin({ kind: 'restartTask', taskId: made!.replaces! });
    expect(successors(scene)).toEqual([made]);
    place(scene);
    scene.comeUp();
    scene.die();
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('that somebody kills gets no other successor when the one it had is lost', () => {
    const scene = running({ instances: 1 });
    const old = scene.only();
    begin(scene);
    place(scene);
    scene.begin({ kind: 'killTask', taskId: old.id, scaleDown: false });
    scene.status(successors(scene)[0]!, 'TASK_LOST');
    expect(successors(scene)).toEqual([]);
    scene.die();
    place(scene);
    scene.comeUp();
    expect(scene.only()).toMatchObject({ state: 'RUNNING' });
  });

  it('and comes to its end by itself, while it had to wait for others, is nothing to be restarted any more', () => {
    const scene = running({ instances: 3, restart: 'failure', healthCheck: true, ports: 1 });
    const operation = begin(scene, { method: 'inPlace' });
    scene.status(instance(scene, 0), 'TASK_RUNNING', { healthy: false });
    scene.die();
    place(scene);
    scene.comeUp();
    expect(ending(scene)).toEqual([]);
    scene.status(instance(scene, 1), 'TASK_FINISHED');
    expect(scene.operation(operation)).toMatchObject({ state: 'running', progress: { done: 1, total: 2 } });
    expect(ending(scene)).toMatchObject([{ instance: 0 }]);
  });

  it('and ends by itself is up again when what its policy puts in its place is', () => {
    const scene = running({ instances: 2, healthCheck: true, ports: 1 });
    scene.status(instance(scene, 1), 'TASK_RUNNING', { healthy: false });
    const operation = begin(scene, { method: 'inPlace' });
    scene.die();
    place(scene);
    scene.status(instance(scene, 0), 'TASK_RUNNING', { healthy: true });
    scene.status(
      scene.live().find((task) => task.instance === 1)!,
      'TASK_RUNNING',
      { healthy: true },
    );
    expect(scene.operation(operation).progress.done).toBe(1);
    const [{ taskId } = { taskId: undefined }] = scene.operation(operation).inWork ?? [];
    scene.status(scene.core.task(taskId!)!, 'TASK_FAILED');
    expect(scene.operation(operation).state).toBe('running');
    scene.pass(2_000);
    place(scene);
    scene.comeUp();
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 2, total: 2 } });
  });

  it('goes at once when it is not up, though others are down as well', () => {
    const scene = running({ instances: 2, healthCheck: true, ports: 1 });
    for (const task of scene.live()) scene.status(task, 'TASK_RUNNING', { healthy: false });
    begin(scene, { method: 'inPlace' });
    expect(ending(scene)).toHaveLength(1);
  });
});

describe('what takes over', () => {
  it('is up without a gate when it runs, not before', () => {
    const scene = running({ instances: 1 });
    begin(scene, { healthGated: false });
    place(scene);
    scene.status(successors(scene)[0]!, 'TASK_STARTING');
    expect(ending(scene)).toEqual([]);
    scene.status(successors(scene)[0]!, 'TASK_RUNNING');
    expect(ending(scene)).toHaveLength(1);
  });

  it('is made anew when somebody kills it: that says nothing about the task', () => {
    const scene = running({ instances: 1 });
    const operation = begin(scene);
    place(scene);
    const [first] = successors(scene);
    scene.begin({ kind: 'killTask', taskId: first!.id, scaleDown: false });
    scene.die();
    expect(scene.operation(operation)).toMatchObject({ state: 'running', failed: [] });
    place(scene);
    scene.comeUp();
    scene.die();
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.only().id).not.toBe(first!.id);
  });

  it('has failed when it fails, also where a task may come to its end', () => {
    const scene = running({ instances: 1, restart: 'failure' });
    const operation = begin(scene, { method: 'inPlace' });
    scene.die();
    place(scene);
    scene.status(scene.only(), 'TASK_FAILED', { reason: 'REASON_X' });
    expect(scene.operation(operation).state).toBe('failed');
    expect(outcome(scene, operation)).toContain('REASON_X');
  });

  it('has failed as its state says where nothing else is told', () => {
    const scene = running({ instances: 1 });
    const operation = begin(scene);
    place(scene);
    scene.status(successors(scene)[0]!, 'TASK_FAILED');
    expect(outcome(scene, operation)).toContain('FAILED');
  });

  it('has taken over when it is up at the very last moment', () => {
    const scene = running({ instances: 1 });
    const operation = begin(scene, {}, { withinMs: 900_000 });
    place(scene);
    scene.nowMs += 299_000;
    scene.comeUp();
    scene.nowMs += 1_000;
    scene.die();
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('and has not in time is why the restart fails: never launched, never up, or not up for long enough', () => {
    const whyAfter = (settings: object, launched: boolean): string | undefined => {
      const scene = running({ instances: 2, cpus: 2, healthCheck: true, ports: 1 });
      const operation = begin(scene, settings);
      if (launched) place(scene);
      if (launched) scene.status(successors(scene)[0]!, 'TASK_RUNNING', { healthy: false });
      scene.pass(300_000 + ((settings as { watchMs?: number }).watchMs ?? 0));
      return outcome(scene, operation);
    };
    const [never, stay] = ['Its replacement did not come up in time.', 'Its replacement did not stay up for 9 s.'];
    expect(whyAfter({}, true)).toContain(never);
    expect(whyAfter({ watchMs: 9_000 }, true)).toContain(stay);
    const waits = whyAfter({ watchMs: 9_000 }, false);
    expect(waits).not.toContain(stay);
    expect(waits).toMatch(/wait|room|offer/);
  });

  it('and finds no place in the place of the old one is why, not the old one, which has ended', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene, { method: 'inPlace' });
    scene.die();
    scene.pass(300_000);
    expect(scene.operation(operation).state).toBe('failed');
    expect(outcome(scene, operation)).not.toContain('was told to end');
  });

  it('goes on when the restart is cancelled while the old one is told to end by somebody', () => {
    const scene = running({ instances: 1 });
    const old = scene.only();
    const operation = begin(scene);
    place(scene);
    scene.begin({ kind: 'killTask', taskId: old.id, scaleDown: false });
    scene.begin({ kind: 'cancel', operationId: operation.id });
    expect(ending(scene).map(({ id }) => id)).toEqual([old.id]);
  });

  it('goes as one that was replaced when the restart is cancelled before it is up', () => {
    const scene = running({ instances: 1 });
    const operation = begin(scene);
    place(scene);
    scene.begin({ kind: 'cancel', operationId: operation.id });
    expect(ending(scene)).toMatchObject([{ killReason: 'replaced' }]);
  });
});

describe('the next tasks of a restart', () => {
  it('are a whole batch of those that are still wanted', () => {
    const scene = running({ instances: 5 });
    const operation = begin(scene, { batchSize: 2 });
    scene.begin({ kind: 'pauseOperation', operationId: operation.id });
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    scene.begin({ kind: 'resumeOperation', operationId: operation.id });
    expect(successors(scene).filter(({ killReason }) => killReason === undefined)).toHaveLength(2);
    expect(scene.operation(operation).progress.total).toBe(2);
  });

  it('are no more than there are agents without one', () => {
    const scene = running({ instances: 3, oneInstancePerAgent: true });
    scene.offer(...['a', 'b'].map((agent) => ({ ...roomy()[0]!, agentId: agent as never, hostname: agent })));
    const operation = begin(scene, { batchSize: 3 });
    expect(scene.operation(operation).inWork).toMatchObject([{ method: 'surge' }, { method: 'surge' }]);
  });

  it('are replaced in place where the quota has no room for both', () => {
    for (const [cpus, method] of [
      [1.4, 'inPlace'],
      [1.5, 'surge'],
    ] as const) {
      const scene = running({ instances: 2, cpus: 0.5 });
      scene.begin({ kind: 'setQuota', role: 'root', amounts: { cpus, memMb: 1e6, diskMb: 1e6 } });
      expect(scene.operation(begin(scene)).inWork).toMatchObject([{ method }]);
    }
  });

  it('wait for an agent one by one when first up is asked for and none is free', () => {
    const scene = running({ instances: 3, oneInstancePerAgent: true });
    const operation = begin(scene, { batchSize: 2, method: 'surge' });
    expect(scene.operation(operation).inWork).toMatchObject([{ method: 'surge' }]);
  });
});

describe('the tasks a restart is about', () => {
  it('are without those that are told to end already', () => {
    const scene = running({ instances: 2 });
    const [killed, other] = scene.live();
    scene.begin({ kind: 'killTask', taskId: killed!.id, scaleDown: false });
    expect(begin(scene).taskIds).toEqual([other!.id]);
  });

  it('are those that stand, not what is to take over from them; once they are told to end, what takes over', () => {
    const scene = running({ instances: 3 });
    scene.begin({ kind: 'drain', agents: ['agent-1'] });
    scene.pass(1_000);
    place(scene);
    const [standIn] = successors(scene);
    expect(standIn?.state).toBe('ASSIGNED');
    const first = begin(scene);
    expect(first.taskIds).not.toContain(standIn!.id);
    expect(first.taskIds).toContain(standIn!.replaces);
    scene.begin({ kind: 'cancel', operationId: first.id });
    scene.comeUp();
    expect(scene.core.task(standIn!.replaces!)?.killReason).toBeDefined();
    const second = begin(scene);
    expect(second.taskIds).toContain(standIn!.id);
    expect(second.taskIds).not.toContain(standIn!.replaces);
  });
});

describe('a restart', () => {
  it('writes nothing down while nothing happens', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene);
    place(scene);
    const before = notes(scene, operation);
    for (let second = 0; second < 5; second++) scene.pass(1_000);
    expect(notes(scene, operation)).toBe(before);
  });

  it('that fails says which task it was about, how many were tolerated and how many run on', () => {
    const alone = running({ instances: 1 });
    const old = alone.only();
    const one = begin(alone);
    place(alone);
    alone.status(successors(alone)[0]!, 'TASK_FAILED', { message: 'oops' });
    expect(outcome(alone, one)).toContain(old.id);
    expect(outcome(alone, one)).toContain('oops');

    const scene = running({ instances: 5 });
    const operation = begin(scene, { maximumFailures: 1 });
    place(scene);
    scene.comeUp();
    scene.die();
    for (let failed = 0; failed < 2; failed++) {
      place(scene);
      scene.status(
        successors(scene).find(({ state }) => state === 'ASSIGNED')!,
        'TASK_FAILED',
        { message: 'oops' },
      );
    }
    expect(scene.operation(operation)).toMatchObject({ state: 'failed', progress: { done: 1, total: 5 } });
    expect(outcome(scene, operation)).toMatch(/2 of 5 replacements failed.*1 are done, 4 tasks run on as they were/);
    expect(outcome(scene, operation)).toContain('oops');
    expect(outcome(scene, operation)).toMatch(/\b1\b/);
  });
});
