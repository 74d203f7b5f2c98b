import { asJobKey } from '@borealis/contracts';
import type { Command, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../../testing/builders.js';
import { Scene } from '../../testing/scene.js';

const drain = (...agents: readonly string[]): Command => ({ kind: 'drain', agents: [...agents] });
const undrain = (...agents: readonly string[]): Command => ({ kind: 'undrain', agents: [...agents] });
const notes = (scene: Scene, { id }: Operation): number =>
  scene.changes.filter((change) => change.kind === 'operation' && change.operation.id === id).length;

/** Two tasks on each of three agents. */
const scene = (): Scene => {
  const made = new Scene();
  made.subscribe();
  made.define(aJob({ instances: 6, cpus: 1 }));
  made.offer(...['a', 'b', 'c'].map((agent) => anOffer({ agent, cpus: 2 })));
  made.comeUp();
  made.nowMs += 60_000;
  return made;
};
const on = (at: Scene, agent: string) => at.live().filter(({ agentId }) => agentId === agent);

describe('a drain that loses an agent', () => {
  it('counts and names only the tasks of those it still has', () => {
    const at = scene();
    const both = at.begin(drain('a', 'b'));
    expect([...both.taskIds].sort()).toEqual([...on(at, 'a'), ...on(at, 'b')].map(({ id }) => id).sort());
    at.begin(undrain('a'));
    expect([...at.operation(both).taskIds].sort()).toEqual(
      on(at, 'b')
        .map(({ id }) => id)
        .sort(),
    );
    expect(at.operation(both).progress).toEqual({ done: 0, total: 2 });
  });

  it('keeps what has left already', () => {
    const at = scene();
    const both = at.begin(drain('a', 'b'));
    at.pass(1_000);
    at.status(on(at, 'a')[0]!, 'TASK_FAILED');
    at.pass(1_000);
    expect(at.operation(both).progress).toEqual({ done: 1, total: 4 });
    at.begin(undrain('a'));
    expect(at.operation(both).progress).toEqual({ done: 1, total: 3 });
  });

  it('is the only one that is told: others have lost nothing', () => {
    const at = scene();
    const [one, other] = [at.begin(drain('a', 'b')), at.begin(drain('c'))];
    const scaled = at.begin({ kind: 'scale', jobKey: asJobKey('root/prod/web'), instances: 7 });
    at.pass(1_000);
    const before = [other, scaled].map((each) => notes(at, each));
    at.begin(undrain('a'));
    expect([other, scaled].map((each) => notes(at, each))).toEqual(before);
    expect(at.operation(one).progress.total).toBe(2);
  });

  it('counts twice a second at most while tasks are left on any of its agents, and at once when none is', () => {
    const at = scene();
    const both = at.begin(drain('a', 'b'));
    at.nowMs += 499;
    for (const task of on(at, 'a')) at.status(task, 'TASK_FAILED');
    expect(at.operation(both).progress.done).toBe(0);
    at.pass(1);
    expect(at.operation(both).progress.done).toBe(2);
    const before = notes(at, both);
    for (let second = 0; second < 3; second++) at.pass(1_000);
    expect(notes(at, both)).toBe(before);
    for (const task of on(at, 'b')) at.status(task, 'TASK_FAILED');
    expect(at.operation(both)).toMatchObject({ state: 'succeeded', progress: { done: 4, total: 4 } });
  });

  it('counts tasks that came to be known there later', () => {
    const at = scene();
    const operation = at.begin(drain('a'));
    at.status({ id: 'stranger' as never, agentId: 'a' as never }, 'TASK_RUNNING');
    at.begin({ kind: 'adopt', taskId: 'stranger' as never, jobKey: asJobKey('root/prod/web') });
    at.pass(1_000);
    expect(at.operation(operation).progress).toEqual({ done: 0, total: 3 });
  });
});

it('a restart of another task does not hold up a drain', () => {
  const at = scene();
  const operation = at.begin(drain('a'));
  at.begin({ kind: 'restartTask', taskId: on(at, 'b')[0]!.id });
  at.pass(1_000);
  const replaced = at.live().flatMap(({ replaces }) => replaces ?? []);
  expect(replaced.some((id) => on(at, 'a').some((task) => task.id === id))).toBe(true);
  expect(at.operation(operation).state).toBe('running');
});
