import { describe, expect, it } from '@jest/globals';
import { asAgentId, asJobKey, asTaskId, taskLabels } from '@borealis/contracts';
import type { Command, Operation, Task } from '@borealis/contracts';
import { aJob, anOffer } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const going = 'agent-1';
const host = 'agent-1.example';
const web = asJobKey('root/prod/web');
const drain = (more: Partial<Extract<Command, { kind: 'drain' }>> = {}): Command => ({
  kind: 'drain',
  agents: [host],
  ...more,
});
const undrain: Command = { kind: 'undrain', agents: [host] };

const on = (scene: Scene, agent: string): Task[] => scene.live().filter(({ agentId }) => agentId === agent);
const successors = (scene: Scene): Task[] => scene.live().filter(({ replaces }) => replaces !== undefined);
const sentenceOf = (scene: Scene, operation: Operation): string =>
  scene.core.operationViewOf(scene.operation(operation)).progress.sentence;

/** Lets everything come up and go that is to, until nothing more happens. */
const goOn = (scene: Scene): void => {
  for (let round = 0; round < 20; round++) {
    scene.pass(1_000);
    scene.offer(...roomy());
    scene.comeUp();
    scene.die();
  }
};

describe('an agent an operator drains', () => {
  it('loses its tasks one after the other, each when its successor is up elsewhere, and the operation succeeds', () => {
    const scene = Scene.running(aJob({ instances: 6 }));
    const operation = scene.begin(drain({ reason: 'new disks' }));
    expect(operation).toMatchObject({ kind: 'drain', state: 'running', reason: 'new disks', progress: { total: 2 } });
    scene.pass(1_000);
    expect(successors(scene)).toHaveLength(1);
    expect(sentenceOf(scene, operation)).toContain('0 of 2 tasks have left.');
    goOn(scene);
    expect(on(scene, going)).toEqual([]);
    expect(scene.live().filter(({ state }) => state === 'RUNNING')).toHaveLength(6);
    expect(scene.operation(operation)).toMatchObject({
      state: 'succeeded',
      progress: { done: 2, total: 2 },
      outcome: { message: '2 tasks have left. Nothing is begun there until it is undrained.' },
    });
  });

  it('takes nothing new, says so with a veto of its own, and names the way out', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.offer(anOffer({ agent: going }));
    expect(scene.begin(drain())).toMatchObject({
      state: 'succeeded',
      outcome: { message: expect.stringMatching(/^No task was there/) },
    });
    scene.define(aJob());
    expect(scene.offer(anOffer({ agent: going }))).toEqual([]);
    expect(scene.core.pending(web)).toMatchObject({ vetoes: [{ veto: 'drained', agents: 1 }] });
    expect(scene.core.pending(web)?.sentence).toBe('No agent of 1 has room: the nearest is drained.');
    expect(JSON.stringify(scene.core.pendingReport(web, scene.nowMs))).toContain(
      'Undrain agent-1.example: fits 1 agent.',
    );
    scene.begin(undrain);
    expect(scene.offer(anOffer({ agent: going }))).toHaveLength(1);
  });

  it('loses what turns up there when the drain is done already, also with a new host', () => {
    const scene = Scene.waiting({}, aJob());
    scene.offer(anOffer({ agent: going, cpus: 0.1 }));
    const operation = scene.begin(drain());
    expect(scene.operation(operation).state).toBe('succeeded');
    const labels = { [taskLabels.jobKey]: web, [taskLabels.instance]: '0' };
    const known = { taskId: asTaskId('back'), name: 'web', agentId: asAgentId(going), ports: [], labels };
    scene.send({ kind: 'discovered', tasks: [{ ...known, state: 'TASK_RUNNING' }] });
    expect(on(scene, going)).toMatchObject([{ id: 'back', state: 'RUNNING' }]);
    scene.reboot();
    scene.subscribe();
    scene.offer(...roomy());
    goOn(scene);
    expect(scene.only()).toMatchObject({ instance: 0, state: 'RUNNING' });
    expect(on(scene, going)).toEqual([]);
  });

  it('loses what turns up there also when much has been done since', () => {
    const scene = Scene.waiting({ endedOperations: 1 }, aJob(), aJob({ name: 'other' }));
    scene.offer(anOffer({ agent: going, cpus: 0.1 }));
    const operation = scene.begin(drain());
    for (const instances of [2, 1, 2, 1])
      scene.begin({ kind: 'scale', jobKey: asJobKey('root/prod/other'), instances });
    expect(scene.operation(operation).state).toBe('succeeded');
    scene.begin(undrain);
    scene.begin({ kind: 'scale', jobKey: asJobKey('root/prod/other'), instances: 2 });
    expect(scene.core.operation(operation.id)).toBeUndefined();
  });

  it('stays drained when the host starts anew, also when its attributes change meanwhile', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const operation = scene.begin(drain());
    scene.reboot();
    scene.subscribe();
    scene.offer(anOffer({ agent: going, zone: 'other' }));
    expect(scene.core.agents().find(({ id }) => id === going)?.drain).toEqual({
      operationId: operation.id,
      sinceMs: operation.createdAtMs,
    });
    scene.offer(...roomy());
    goOn(scene);
    expect(on(scene, going)).toEqual([]);
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('keeps tasks that have nowhere to go, says which and why, and fails at the deadline without having ended them', () => {
    const scene = Scene.running(aJob({ instances: 3, minimum: 3, fixedPorts: [31_005] }));
    const operation = scene.begin(drain({ withinMs: 60_000 }));
    scene.pass(1_000);
    expect(sentenceOf(scene, operation)).toMatch(
      /0 of 1 tasks have left\. web-\d is still there: without it fewer than the minimum of 3 would be up\. What has nowhere to go stays\./,
    );
    scene.pass(60_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['RUNNING']);
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_OPERATION_DEADLINE', message: expect.stringContaining('web-') },
    });
    scene.pass(60_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['RUNNING']);
  });

  it('gives up successors that wait in vain when the time is over', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    scene.begin(drain({ withinMs: 60_000 }));
    scene.pass(1_000);
    expect(successors(scene)).toHaveLength(1);
    scene.pass(60_000);
    expect(successors(scene)).toEqual([]);
    expect(scene.live()).toHaveLength(3);
  });

  it('gives them up also for a job whose task came to be there after it had begun', () => {
    const staying = aJob({ name: 'db', instances: 3, minimum: 3, fixedPorts: [31_005] });
    const scene = Scene.running(staying);
    const operation = scene.begin(drain({ withinMs: 60_000 }));
    scene.define(staying, aJob({ instances: 1, cpus: 90 }));
    const stranger = asTaskId('fw.web-1.stranger');
    scene.status({ id: stranger, agentId: asAgentId(going) }, 'TASK_RUNNING');
    scene.begin({ kind: 'adopt', taskId: stranger, jobKey: web });
    scene.pass(1_000);
    expect(successors(scene).map(({ replaces }) => replaces)).toEqual([stranger]);
    scene.pass(60_000);
    expect(scene.operation(operation)).toMatchObject({ state: 'failed', jobKeys: [staying.key] });
    expect(successors(scene)).toEqual([]);
  });

  it('ends what is left shortly before the deadline when it was told to', () => {
    const scene = Scene.running(aJob({ instances: 3, minimum: 3, fixedPorts: [31_005] }));
    const operation = scene.begin(drain({ withinMs: 60_000, force: true }));
    scene.pass(44_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['RUNNING']);
    scene.pass(2_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['DRAINING']);
    scene.die();
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('with force keeps until then what has nowhere to go, though its job may be without it', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ fixedPorts: [31_005] }));
    scene.offer(anOffer({ agent: going }));
    scene.comeUp();
    const operation = scene.begin(drain({ withinMs: 3_600_000, force: true }));
    scene.pass(3_530_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['RUNNING']);
    expect(scene.operation(operation).state).toBe('running');
    scene.pass(11_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['DRAINING']);
  });

  it('is meant by an attribute as well as by its name or id, and unknown names are refused', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.offer(
      anOffer({ agent: 'a', zone: 'x' }),
      anOffer({ agent: 'b', zone: 'x' }),
      anOffer({ agent: 'c', zone: 'y' }),
    );
    expect(scene.begin({ kind: 'drain', attribute: { attribute: 'zone', value: 'x' } }).agentIds).toEqual(['a', 'b']);
    expect(scene.begin({ kind: 'drain', agents: ['c'] }).agentIds).toEqual(['c']);
    expect(scene.refusal({ kind: 'drain', agents: ['nobody'] }).code).toBe('BOREALIS_AGENT_UNKNOWN');
    expect(scene.refusal({ kind: 'drain', attribute: { attribute: 'zone', value: 'z' } })).toMatchObject({
      code: 'BOREALIS_AGENT_UNKNOWN',
      details: { asked: 'z as its zone' },
    });
  });

  it('is looked at by plans and restarts as it is', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 2, oneInstancePerAgent: true }));
    scene.offer(anOffer({ agent: 'a' }), anOffer({ agent: 'b' }));
    scene.comeUp();
    scene.offer(anOffer({ agent: 'a' }), anOffer({ agent: 'b' }), anOffer({ agent: 'c' }));
    scene.begin({ kind: 'drain', agents: ['c'] });
    const planned = scene.core.plan({ changes: [{ kind: 'scale', jobKey: web, instances: 3 }] }, scene.nowMs);
    expect(planned).toMatchObject({ ok: true, plan: { placements: [], pending: [{ waiting: 1 }] } });
    const restart = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    expect(scene.operation(restart).inWork).toMatchObject([{ method: 'inPlace' }]);
  });

  it('asks for attention while nobody works on it and nobody undrains it', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.offer(anOffer({ agent: going }));
    const { id } = scene.begin(drain());
    expect(scene.core.overview().attention).toMatchObject([
      { severity: 'info', title: 'agent-1.example is drained', agentId: going, operationId: id },
    ]);
    scene.begin(undrain);
    expect(scene.core.overview().attention).toEqual([]);
  });

  it('joins the same wish, takes the place of a narrower one, and only who is drained can be undrained', () => {
    const scene = Scene.running(aJob({ instances: 6 }));
    const first = scene.begin(drain());
    expect(scene.command(drain()).reply).toMatchObject({ ok: true, joined: true, operation: { id: first.id } });
    const both = scene.begin(drain({ agents: [host, 'agent-2'] }));
    expect(scene.operation(first).state).toBe('superseded');
    expect(both.agentIds).toEqual([going, 'agent-2']);
    expect(scene.refusal({ kind: 'undrain', agents: ['agent-3'] })).toMatchObject({
      code: 'BOREALIS_AGENT_NOT_DRAINED',
      details: { drained: [host, 'agent-2.example'] },
    });
  });

  it.each([
    ['undrained', () => undrain],
    ['given up by undo', ({ id }: Operation): Command => ({ kind: 'undo', operationId: id })],
    ['given up by cancelling it', ({ id }: Operation): Command => ({ kind: 'cancel', operationId: id })],
  ] as const)('keeps what has not left yet when it is %s', (_how, wish) => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const operation = scene.begin(drain());
    scene.pass(1_000);
    expect(successors(scene)).toHaveLength(1);
    scene.begin(wish(operation));
    expect(successors(scene)).toEqual([]);
    expect(scene.live().map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING', 'RUNNING']);
    expect(scene.operation(operation)).toMatchObject({
      state: 'cancelled',
      outcome: { message: expect.stringContaining('0 of 1 tasks have left.') },
    });
    expect(scene.core.agents().find(({ id }) => id === asAgentId(going))?.drain).toBeUndefined();
  });

  it('counts only what is on the agents it still has: undrained ones keep their tasks and it succeeds', () => {
    const scene = Scene.running(aJob({ instances: 6 }));
    const both = scene.begin(drain({ agents: [host, 'agent-2'] }));
    expect(both.progress.total).toBe(4);
    scene.begin({ kind: 'undrain', agents: ['agent-2'] });
    expect(scene.operation(both)).toMatchObject({ state: 'running', progress: { done: 0, total: 2 } });
    goOn(scene);
    expect(on(scene, going)).toEqual([]);
    expect(scene.operation(both)).toMatchObject({
      state: 'succeeded',
      outcome: { message: expect.stringMatching(/^2 tasks have left/) },
    });
  });

  it('ends when the agents that were not empty are undrained or taken over by another drain', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const taken = scene.live().map(({ agentId }) => agentId!);
    const empty = ['agent-1', 'agent-2', 'agent-3'].find((id) => !taken.some((agentId) => agentId === id)) ?? '';
    const undrained = scene.begin(drain({ agents: [...taken, empty] }));
    scene.begin({ kind: 'undrain', agents: taken });
    expect(scene.operation(undrained).state).toBe('succeeded');
    scene.begin({ kind: 'undrain', agents: [empty] });
    const first = scene.begin(drain({ agents: [taken[0]!, empty] }));
    const second = scene.begin(drain({ agents: taken }));
    expect(scene.operation(first).state).toBe('succeeded');
    expect(scene.operation(second).state).toBe('running');
  });

  it('is not joined by a wish for agents that were undrained meanwhile', () => {
    const scene = Scene.running(aJob({ instances: 6 }));
    const first = scene.begin(drain({ agents: [host, 'agent-2'] }));
    scene.begin({ kind: 'undrain', agents: ['agent-2'] });
    expect(scene.begin(drain())).toMatchObject({ id: first.id });
    const second = scene.begin(drain({ agents: [host, 'agent-2'] }));
    expect(second.id).not.toBe(first.id);
    expect(scene.operation(first).state).toBe('superseded');
    expect(scene.core.agents().filter(({ drain: mark }) => mark?.operationId === second.id)).toHaveLength(2);
  });

  it('writes its progress down only now and then, but its end at once, and names no tasks when there are too many', () => {
    const scene = Scene.running(aJob({ instances: 3_300, cpus: 0.01, memMb: 1 }));
    const operation = scene.begin(drain());
    expect(operation.progress.total).toBeGreaterThan(1_000);
    expect(operation.taskIds).toEqual([]);
    scene.pass(1_000);
    const noted = (): number =>
      scene.changes.filter((change) => change.kind === 'operation' && change.operation.id === operation.id).length;
    const before = noted();
    for (const task of on(scene, going).slice(0, 50)) scene.status(task, 'TASK_FAILED');
    expect(noted()).toBe(before);
    scene.pass(1_000);
    expect(scene.operation(operation).progress.done).toBe(50);
    for (const task of on(scene, going)) scene.status(task, 'TASK_FAILED');
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it.each([{ fixedPorts: [31_005] }, { oneInstancePerAgent: true }])(
    'does not end a task no other agent would take, says so, and moves it as soon as one would: %j',
    (wish) => {
      const scene = Scene.running(aJob({ instances: 3, minimum: 0, ...wish }));
      const operation = scene.begin(drain());
      for (let second = 0; second < 5; second++) scene.pass(1_000);
      expect(scene.live().map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING', 'RUNNING']);
      expect(sentenceOf(scene, operation)).toMatch(/web-\d is still there: no other agent would take it/);
      expect(scene.calls.at(-1)).toMatchObject({ kind: 'revive' });
      scene.offer(anOffer({ agent: 'agent-4' }));
      scene.pass(1_000);
      scene.die();
      scene.pass(1_000);
      scene.offer(anOffer({ agent: 'agent-4' }));
      scene.comeUp();
      scene.die();
      expect(on(scene, 'agent-4').map(({ state }) => state)).toEqual(['RUNNING']);
      expect(scene.operation(operation).state).toBe('succeeded');
    },
  );

  it('does not end tasks of two jobs for the room of one', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(
      aJob({ name: 'a', cpus: 3, fixedPorts: [31_001] }),
      aJob({ name: 'b', cpus: 3, fixedPorts: [31_002] }),
    );
    scene.offer(anOffer({ agent: going, cpus: 8 }));
    scene.comeUp();
    scene.begin(drain());
    scene.offer(anOffer({ agent: 'agent-2', cpus: 4 }));
    scene.pass(1_000);
    expect(
      on(scene, going)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['DRAINING', 'RUNNING']);
  });
});
