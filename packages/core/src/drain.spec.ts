import { describe, expect, it } from '@jest/globals';
import { asAgentId, asOfferId } from '@borealis/contracts';
import type { Task, Unavailability } from '@borealis/contracts';
import { aJob } from './testing/builders.js';
import { roomyBut, Scene } from './testing/scene.js';

const going = 'agent-1';

/** The operator wants the agent back in so many ms. */
const askBack = (scene: Scene, inMs: number): Unavailability => {
  const unavailability = { startMs: scene.nowMs + inMs };
  scene.send({
    kind: 'inverseOffers',
    offers: [{ id: asOfferId('back'), agentId: asAgentId(going), unavailability }],
  });
  return unavailability;
};

const on = (scene: Scene, agent: string): Task[] => scene.live().filter(({ agentId }) => agentId === agent);
const successors = (scene: Scene): Task[] => scene.live().filter(({ replaces }) => replaces !== undefined);

describe('an agent that goes down for maintenance', () => {
  it('keeps its tasks while there is time', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    askBack(scene, 3_600_000);
    scene.pass(1_000);
    expect(successors(scene)).toEqual([]);
  });

  it('is shown with when that is, until it is known to stay', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const window = askBack(scene, 3_600_000);
    const shown = () => scene.core.agentViews().find(({ id }) => id === going)?.unavailability;
    expect(shown()).toEqual(window);
    scene.send({ kind: 'inverseOfferRescinded', offerId: asOfferId('back') });
    expect(shown()).toBeUndefined();
  });

  it('loses them one after the other, each when its successor is up elsewhere', () => {
    const scene = Scene.running(aJob({ instances: 6 }));
    expect(on(scene, going)).toHaveLength(2);
    const window = askBack(scene, 300_000);
    scene.pass(1_000);
    const [first, ...more] = successors(scene);
    expect(more).toEqual([]);
    scene.pass(1_000);
    expect(successors(scene)).toHaveLength(1);
    scene.offer(...roomyBut(going, window));
    scene.comeUp();
    const old = scene.core.task(first!.replaces!)!;
    expect(old).toMatchObject({ state: 'DRAINING', killReason: 'drained' });
    expect(scene.core.task(first!.id)!.agentId).not.toBe(going);
    scene.status(old, 'TASK_KILLED');
    scene.pass(1_000);
    scene.offer(...roomyBut(going, window));
    scene.comeUp();
    for (const task of scene.live()) if (task.state === 'DRAINING') scene.status(task, 'TASK_KILLED');
    expect(on(scene, going)).toEqual([]);
    expect(scene.live().filter(({ state }) => state === 'RUNNING')).toHaveLength(6);
  });

  it('ends a task first that needs its fixed port, while enough of its job stay up', () => {
    const scene = Scene.running(aJob({ instances: 3, fixedPorts: [31_005] }));
    askBack(scene, 300_000);
    scene.pass(1_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['DRAINING']);
    expect(scene.live()).toHaveLength(3);
  });

  it('leaves it while too few would stay up, and ends it when the time has come', () => {
    const scene = Scene.running(aJob({ instances: 3, minimum: 3, fixedPorts: [31_005] }));
    askBack(scene, 300_000);
    scene.pass(1_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['RUNNING']);
    scene.pass(300_000);
    expect(on(scene, going).map(({ state }) => state)).toEqual(['DRAINING']);
  });

  it('gets no new tasks, and the tasks that wait to leave stay when it does not go down after all', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    askBack(scene, 300_000);
    scene.pass(1_000);
    expect(successors(scene)).toHaveLength(1);
    scene.send({ kind: 'inverseOfferRescinded', offerId: asOfferId('back') });
    scene.pass(1_000);
    expect(successors(scene)).toEqual([]);
    expect(scene.live().map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING', 'RUNNING']);
  });

  it('does not begin successors that fail over and over without a pause', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const window = askBack(scene, 300_000);
    scene.pass(1_000);
    scene.offer(...roomyBut(going, window));
    scene.status(successors(scene)[0]!, 'TASK_FAILED');
    scene.pass(500);
    expect(successors(scene).map(({ state }) => state)).toEqual(['THROTTLED']);
  });
});
