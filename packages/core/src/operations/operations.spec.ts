import { asJobKey, asTaskId } from '@borealis/contracts';
import type { Command, Decision, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { restartSettings, roomy, Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const outcome = (scene: Scene, operation: Operation): string | undefined => scene.operation(operation).outcome?.message;
const progress = (scene: Scene, operation: Operation): Operation['progress'] => scene.operation(operation).progress;
const about = ({ remarks }: Decision, { id }: Operation) =>
  remarks.filter(({ operationId }) => operationId === id).map(({ level, code, message }) => ({ level, code, message }));
const rolling = (settings: object = {}): Command => ({
  kind: 'rollingRestart',
  jobKeys: [web],
  settings: restartSettings(settings),
});

describe('an operation that kills', () => {
  it('counts who has ended, twice a second at most, and is done with the last', () => {
    const running = Scene.running(aJob({ instances: 3 }));
    const operation = running.begin({ kind: 'killAll', jobKeys: [web] });
    const [first, second, third] = running.operation(operation).taskIds.map((id) => running.core.task(id)!);
    running.nowMs += 1_000;
    running.status(first!, 'TASK_KILLED');
    expect(progress(running, operation)).toEqual({ done: 1, total: 3 });
    running.nowMs += 499;
    running.status(second!, 'TASK_KILLED');
    expect(progress(running, operation)).toEqual({ done: 1, total: 3 });
    running.pass(1);
    running.status(third!, 'TASK_RUNNING', { healthy: true });
    expect(progress(running, operation)).toEqual({ done: 2, total: 3 });
    const decision = running.status(third!, 'TASK_KILLED');
    expect(running.operation(operation)).toMatchObject({
      state: 'succeeded',
      progress: { done: 3, total: 3 },
      outcome: { message: 'Ended 3 tasks.' },
    });
    expect(about(decision, operation)).toEqual([
      { level: 'info', code: undefined, message: 'killAll succeeded: Ended 3 tasks.' },
    ]);
  });

  it('one task says so', () => {
    const scene = Scene.running(aJob());
    const operation = scene.begin({ kind: 'killTask', taskId: scene.only().id, scaleDown: false });
    scene.die();
    expect(outcome(scene, operation)).toBe('Ended 1 task.');
  });
});

describe('an operation on counts', () => {
  it('tells how far it is: what is up of what is wanted, and what is still to end', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const up = scene.begin({ kind: 'scale', jobKey: web, instances: 5 });
    scene.offer(...roomy());
    for (const [index, task] of scene
      .live()
      .filter(({ state }) => state === 'ASSIGNED')
      .entries()) {
      expect(progress(scene, up)).toEqual({ done: index, total: 3 });
      scene.nowMs += 1_000;
      scene.status(task, 'TASK_RUNNING');
    }
    expect(scene.operation(up)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
    expect(outcome(scene, up)).toBe('Scaled from 2 to 5 instances.');
    const down = scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    const [last] = scene.live().filter(({ state }) => state === 'KILLING');
    expect(progress(scene, down)).toEqual({ done: 0, total: 2 });
    scene.nowMs += 1_000;
    scene.status(last!, 'TASK_KILLED');
    expect(progress(scene, down)).toEqual({ done: 1, total: 2 });
    scene.die();
    expect(outcome(scene, down)).toBe('Scaled from 5 to 3 instances.');
  });

  it('says what has become of a suspend, a resume and a definition', () => {
    const scene = Scene.running(aJob());
    const suspended = scene.begin({ kind: 'suspend', jobKey: web });
    scene.die();
    expect(outcome(scene, suspended)).toBe('All tasks have ended.');
    const resumed = scene.begin({ kind: 'resume', jobKey: web });
    scene.offer(...roomy());
    scene.comeUp();
    expect(outcome(scene, resumed)).toBe('All instances are up again.');
    const { reply } = scene.define(aJob({ instances: 2 }));
    const applied = (reply as { operation: Operation }).operation;
    scene.offer(...roomy());
    scene.comeUp();
    expect(outcome(scene, applied)).toBe('Everything is as defined.');
  });

  it('counts what has come to its end by itself as done, where that is its end', () => {
    const scene = Scene.running(aJob({ instances: 1, restart: 'failure' }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    scene.offer(...roomy());
    const [, one, two] = scene.live();
    scene.nowMs += 1_000;
    scene.status(one!, 'TASK_FINISHED');
    expect(progress(scene, operation)).toEqual({ done: 1, total: 2 });
    scene.nowMs += 1_000;
    scene.status(two!, 'TASK_RUNNING');
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('does not count what has failed and is launched again', () => {
    const scene = Scene.running(aJob({ instances: 1, restart: 'failure' }));
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    scene.offer(...roomy());
    scene.nowMs += 1_000;
    scene.status(scene.live()[1]!, 'TASK_FAILED');
    scene.nowMs += 1_000;
    scene.pass(1_000);
    expect(scene.operation(operation).state).toBe('running');
  });

  it('does not count what somebody else ended', () => {
    const scene = Scene.running(aJob({ instances: 1, restart: 'never' }));
    scene.begin({ kind: 'killTask', taskId: scene.only().id, scaleDown: false });
    scene.die();
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    scene.offer(...roomy());
    scene.comeUp();
    scene.nowMs += 1_000;
    scene.pass(1_000);
    const up = scene.live().filter(({ state }) => state === 'RUNNING').length;
    expect(scene.operation(operation).state).toBe(up === 2 ? 'succeeded' : 'running');
  });
});

describe('operations that have ended', () => {
  it('are forgotten beyond a number, the oldest first, and open ones never', () => {
    const scene = new Scene({ endedOperations: 2 });
    scene.subscribe();
    scene.define(aJob({ name: 'db' }), aJob());
    scene.offer(...roomy());
    scene.comeUp();
    const db = scene.live().find(({ jobKey }) => jobKey !== web)!;
    const open = scene.begin({ kind: 'killTask', taskId: db.id, scaleDown: false });
    const ended = [2, 3, 4].map((instances) => {
      const operation = scene.begin({ kind: 'scale', jobKey: web, instances });
      scene.offer(...roomy());
      scene.comeUp();
      scene.pass(1_000);
      return operation;
    });
    expect(ended.map(({ id }) => scene.core.operation(id)?.state)).toEqual([undefined, 'succeeded', 'succeeded']);
    expect(scene.operation(open).state).toBe('running');
  });

  it('late are told as a warning, with their code and how far they came', () => {
    const scene = Scene.running(aJob());
    const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 3, withinMs: 10_000 });
    expect(about(scene.pass(9_999), operation)).toEqual([]);
    const decision = scene.pass(1);
    expect(about(decision, operation)).toMatchObject([{ level: 'warn', code: 'BOREALIS_OPERATION_DEADLINE' }]);
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      endedAtMs: scene.nowMs,
      outcome: { code: 'BOREALIS_OPERATION_DEADLINE' },
    });
    expect(outcome(scene, operation)).toContain('0 of 2');
  });

  it.each([
    ['it waited for another', 'It was still waiting for operation'],
    ['the master could not be reached', 'The Mesos master could not be reached.'],
  ])('late say why: %s', (why, words) => {
    const scene = Scene.running(aJob({ instances: 2 }));
    if (why === 'it waited for another') {
      const first = scene.begin({ ...rolling(), withinMs: 60_000 } as Command);
      const second = scene.begin({ ...rolling({ batchSize: 2 }), whenBusy: 'queue', withinMs: 5_000 } as Command);
      scene.pass(5_000);
      expect(outcome(scene, second)).toContain(`${words} ${first.id}.`);
    } else {
      const operation = scene.begin({ kind: 'scale', jobKey: web, instances: 0, withinMs: 5_000 });
      scene.send({ kind: 'disconnected' });
      scene.pass(5_000);
      expect(outcome(scene, operation)).toContain(words);
    }
  });
});

describe('an operation that waits for another', () => {
  const queued = (): { scene: Scene; first: Operation; second: Operation } => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const first = scene.begin(rolling());
    const second = scene.begin({ ...rolling({ batchSize: 2 }), whenBusy: 'queue' } as Command);
    return { scene, first, second };
  };

  it('begins when that has ended, with the tasks there are then', () => {
    const { scene, first, second } = queued();
    const before = scene.operation(second).taskIds;
    for (let left = 0; left < 2; left++) {
      scene.offer(...roomy());
      scene.comeUp();
      scene.nowMs += 1_000;
      scene.die();
    }
    expect(scene.operation(first).state).toBe('succeeded');
    const begun = scene.operation(second);
    expect(begun).toMatchObject({ state: 'running', startedAtMs: scene.nowMs, progress: { done: 0, total: 2 } });
    expect(begun.taskIds).not.toEqual(before);
    expect(begun.taskIds).toHaveLength(2);
  });

  it('waits on for what came in between', () => {
    const { scene, first, second } = queued();
    expect(scene.operation(second).after).toBe(first.id);
    scene.pass(1_000);
    expect(scene.operation(second).state).toBe('queued');
    scene.begin({ kind: 'cancel', operationId: second.id });
    expect(scene.operation(second).state).toBe('cancelled');
    expect(outcome(scene, second)).toBe('Cancelled by tester. It had not begun.');
    expect(scene.operation(first).state).toBe('running');
  });
});

describe('the restart of one task during a rolling one', () => {
  it('joins while its turn is to come or it is being replaced, and goes beside when it is done', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const open = scene.begin(rolling());
    const [now, later] = scene.operation(open).taskIds;
    const successor = scene.live().find(({ replaces }) => replaces === now)!;
    for (const taskId of [now!, later!, successor.id])
      expect(scene.command({ kind: 'restartTask', taskId }).reply).toMatchObject({
        ok: true,
        joined: true,
        operation: { id: open.id },
      });
    scene.offer(...roomy());
    scene.comeUp();
    scene.die();
    expect(scene.command({ kind: 'restartTask', taskId: successor.id }).reply).toMatchObject({
      ok: true,
      joined: false,
    });
  });
});

describe('what cannot be undone', () => {
  it.each([
    ['killAll', { kind: 'killAll', jobKeys: [web] }],
    ['rollingRestart', rolling()],
    ['setQuota', { kind: 'setQuota', role: 'root', amounts: { cpus: 10, memMb: 10_000, diskMb: 10_000 } }],
  ] as const)('%s says why', (_kind, command) => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const { reply } = scene.command(command as Command);
    expect(reply).toMatchObject({ ok: true });
    const { operation } = reply as { operation: Operation };
    expect(scene.refusal({ kind: 'undo', operationId: operation.id })).toMatchObject({
      code: 'BOREALIS_UNDO_IMPOSSIBLE',
      details: { why: expect.stringMatching(/\w+ \w+/) },
    });
  });

  it('an adoption and the end of a storm neither', () => {
    const scene = Scene.running(aJob({ instances: 40 }));
    scene.status({ id: asTaskId('stranger'), agentId: scene.live()[0]!.agentId! }, 'TASK_RUNNING');
    const adopted = scene.begin({ kind: 'adopt', taskId: asTaskId('stranger'), jobKey: web });
    for (const task of scene.live().slice(0, 30)) scene.status(task, 'TASK_LOST');
    const ended = scene.begin({ kind: 'endStorm' });
    for (const { id } of [adopted, ended])
      expect(scene.refusal({ kind: 'undo', operationId: id }).code).toBe('BOREALIS_UNDO_IMPOSSIBLE');
  });

  it('one that changed nothing, or waits, or whose job stands still', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const same = scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    expect(scene.refusal({ kind: 'undo', operationId: same.id }).code).toBe('BOREALIS_UNDO_IMPOSSIBLE');
    const scaled = scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    scene.command({ kind: 'suspend', jobKey: web });
    expect(scene.refusal({ kind: 'undo', operationId: scaled.id }).code).toBe('BOREALIS_UNDO_OUTDATED');
  });
});
