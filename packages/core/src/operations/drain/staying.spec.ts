import { asAgentId, asJobKey } from '@borealis/contracts';
import type { Command, JobDefinition, Operation, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../../testing/builders.js';
import { Scene } from '../../testing/scene.js';

const going = asAgentId('agent-1');
const web = asJobKey('root/prod/web');
const drain: Command = { kind: 'drain', agents: [going] };
const sentence = (scene: Scene, operation: Operation): string =>
  scene.core.operationViewOf(scene.operation(operation)).progress.sentence;
const on = (scene: Scene, agent: string): Task[] => scene.live().filter(({ agentId }) => agentId === agent);
const offer = (scene: Scene, agent: string, cpus = 4): void => void scene.offer(anOffer({ agent, cpus }));

/** All of the jobs run on the agent that is to be drained. */
const allOn = (...definitions: readonly JobDefinition[]): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(...definitions);
  offer(scene, going, 100);
  scene.comeUp();
  scene.pass(1_000);
  return scene;
};
const drained = (scene: Scene): Operation => {
  const operation = scene.begin(drain);
  scene.pass(1_000);
  return operation;
};

describe('what is still on an agent that is drained is named, with what it waits for', () => {
  it('no other agent', () => {
    const scene = allOn(aJob({ fixedPorts: [31_005] }));
    expect(sentence(scene, drained(scene))).toBe(
      '0 of 1 tasks have left. web-1 is still there: no other agent would take it, by what they offered last. What has nowhere to go stays.',
    );
  });

  it('a place for its successor, which is asked for with the reason it waits', () => {
    const scene = allOn(aJob({ cpus: 2 }));
    const operation = drained(scene);
    offer(scene, 'agent-2', 1);
    const why = scene.core.pending(web)!.sentence;
    expect(sentence(scene, operation)).toContain(
      `web-1 is still there: its successor waits (${why.replace(/\.$/, '')}). What`,
    );
  });

  it('its successor, which is coming up', () => {
    const scene = allOn(aJob());
    const operation = drained(scene);
    offer(scene, 'agent-2');
    expect(sentence(scene, operation)).toContain('web-1 is still there: its successor is coming up elsewhere. What');
  });

  it('its own end', () => {
    const scene = allOn(aJob());
    const operation = drained(scene);
    offer(scene, 'agent-2');
    scene.comeUp();
    expect(sentence(scene, operation)).toContain('web-1 is still there: it was told to end. What');
    scene.die();
    expect(sentence(scene, operation)).toBe('1 task has left. Nothing is begun there until it is undrained.');
  });

  it('another of its job, which goes first', () => {
    const scene = allOn(aJob({ instances: 2 }));
    const operation = drained(scene);
    const [moving, waiting] = ['its successor waits', 'its turn comes when another of its job has moved'];
    expect(sentence(scene, operation)).toContain(`web-1 is still there: ${moving}`);
    expect(sentence(scene, operation)).toContain(`web-2 is still there: ${waiting}. What`);
  });

  it('a restart', () => {
    const scene = allOn(aJob());
    scene.begin({ kind: 'restartTask', taskId: scene.only().id });
    const operation = drained(scene);
    expect(sentence(scene, operation)).toContain('web-1 is still there: a restart is replacing it. What');
  });

  it('news of its agent', () => {
    const scene = allOn(aJob());
    scene.status(scene.only(), 'TASK_UNREACHABLE');
    const operation = drained(scene);
    expect(sentence(scene, operation)).toContain('web-1 is still there: its agent is out of reach. What');
  });

  it('a decision about its definition, which vanished', () => {
    const scene = allOn(aJob());
    scene.define();
    const operation = drained(scene);
    expect(sentence(scene, operation)).toContain(
      'web-1 is still there: its definition vanished, so nothing would come in its place. What',
    );
  });

  it.each([
    [1, 'no other agent would take it'],
    [2, 'without it fewer than the minimum of 2 would be up'],
  ])('as many as are to be up at least: %d of two', (minimum, why) => {
    const scene = allOn(aJob({ instances: 2, minimum, fixedPorts: [31_005] }));
    offer(scene, 'agent-2');
    scene.comeUp();
    expect(sentence(scene, drained(scene))).toContain(`is still there: ${why}`);
  });

  it('not as many as are to be up when it is not up itself', () => {
    const scene = allOn(aJob({ minimum: 1, fixedPorts: [31_005], healthCheck: true }));
    scene.status(scene.only(), 'TASK_RUNNING', { healthy: false });
    expect(sentence(scene, drained(scene))).toContain('web-1 is still there: no other agent would take it');
  });
});

describe('of many that are still on an agent', () => {
  const names = (count: number, more: Partial<Extract<Command, { kind: 'drain' }>> = {}): string => {
    const scene = allOn(
      ...Array.from({ length: count }, (_, index) => aJob({ name: `j${index}`, fixedPorts: [31_001 + index] })),
    );
    const operation = scene.begin({ ...drain, ...more });
    scene.pass(1_000);
    return sentence(scene, operation);
  };

  it('three are named, and how many more there are', () => {
    expect(names(3)).toMatch(/j0-1 is.*j1-1 is.*j2-1 is still there: [^.]*\. What has/);
    expect(names(5)).toMatch(/j0-1 is.*j1-1 is.*j2-1 is still there: [^.]*\. And 2 more\. What has/);
  });

  it('it is said what becomes of them', () => {
    expect(names(1)).toMatch(/\. What has nowhere to go stays\.$/);
    expect(names(1, { force: true })).toMatch(/\. What has nowhere to go is ended before the time is over\.$/);
  });
});

it('a drain that has come to its time says what is left', () => {
  const scene = allOn(aJob({ fixedPorts: [31_005] }));
  const operation = scene.begin({ ...drain, withinMs: 60_000 });
  scene.pass(60_000);
  expect(on(scene, going)).toHaveLength(1);
  expect(scene.operation(operation).outcome?.message).toContain('web-1 is still there: no other agent');
});
