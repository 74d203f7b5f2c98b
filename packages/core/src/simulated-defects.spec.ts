import { asAgentId, asTaskId, taskLabels } from '@borealis/contracts';
import type { KnownTask } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

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

  it('a database lost in the middle of a restart does not leave an instance with two tasks', () => {
    const scene = new Scene();
    const known = (id: string, state: KnownTask['state']): KnownTask => ({
      taskId: asTaskId(id),
      name: 'web',
      state,
      agentId: asAgentId('agent-1'),
      ports: [],
      labels: { [taskLabels.jobKey]: 'root/prod/web', [taskLabels.instance]: '0' },
    });
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

  it('a REVIVE that was lost is repeated while tasks wait and nothing is offered', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    const revives = (): number => scene.calls.filter(({ kind }) => kind === 'revive').length;
    expect(revives()).toBe(1);
    scene.pass(20_000);
    expect(revives()).toBe(1);
    scene.pass(15_000);
    expect(revives()).toBe(2);
    scene.offer(...roomy());
    scene.pass(60_000);
    expect(revives()).toBe(2);
  });

  it('a lost task that comes back into a slot nobody wants any more is ended', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const second = scene.live().find(({ instance }) => instance === 1)!;
    scene.status(second, 'TASK_LOST', { source: 'SOURCE_MASTER', uuid: undefined } as never);
    scene.command({ kind: 'scale', jobKey: second.jobKey, instances: 1 });
    scene.status(second, 'TASK_RUNNING');
    expect(scene.core.task(second.id)).toMatchObject({ state: 'KILLING', killReason: 'scaledDown' });
  });
});
