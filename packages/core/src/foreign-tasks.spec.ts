import { asAgentId, asJobKey, asTaskId, taskLabels } from '@borealis/contracts';
import type { KnownTask } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');
const stranger = asTaskId('fw.web-1.stranger');
const told = { agentId: asAgentId('agent-1') };

const known = (instance: number, more: Partial<KnownTask> = {}): KnownTask => ({
  taskId: stranger,
  name: 'web',
  state: 'TASK_RUNNING',
  agentId: asAgentId('agent-1'),
  ports: [31_000],
  labels: { [taskLabels.jobKey]: web, [taskLabels.instance]: String(instance) },
  ...more,
});

const kills = (scene: Scene): number => scene.calls.filter(({ kind }) => kind === 'kill').length;
const asked = (scene: Scene): number => scene.calls.filter(({ kind }) => kind === 'discover').length;

const waiting = (): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(aJob({ instances: 2 }));
  return scene;
};

describe('a task of ours that is not known', () => {
  it('is left alone, shown, and asked about, but not at each of many', () => {
    const scene = waiting();
    for (let index = 0; index < 50; index++)
      scene.status({ id: asTaskId(`stranger-${index}`), ...told }, 'TASK_RUNNING');
    expect(asked(scene)).toBe(1);
    expect(scene.core.foreignTasks()).toHaveLength(50);
    scene.pass(11_000);
    expect(asked(scene)).toBe(2);
    scene.pass(60_000);
    expect(asked(scene)).toBe(2);
    expect(kills(scene)).toBe(0);
  });

  it('is acknowledged all the same, and forgotten when it ends', () => {
    const scene = waiting();
    const { calls } = scene.status({ id: stranger, ...told }, 'TASK_RUNNING', { uuid: 'u' });
    expect(calls).toContainEqual({ kind: 'acknowledge', taskId: stranger, agentId: 'agent-1', uuid: 'u' });
    scene.status({ id: stranger, ...told }, 'TASK_FINISHED');
    expect(scene.core.foreignTasks()).toEqual([]);
  });

  it('is adopted when its labels name a free instance of a job', () => {
    const scene = waiting();
    scene.status({ id: stranger, ...told }, 'TASK_RUNNING');
    scene.send({ kind: 'discovered', tasks: [known(1)] });
    expect(scene.core.task(stranger)).toMatchObject({ jobKey: web, instance: 1, state: 'RUNNING', ports: [31_000] });
    expect(scene.core.foreignTasks()).toEqual([]);
    expect(scene.live()).toHaveLength(2);
  });

  it.each([
    ['is taken', (scene: Scene) => (Scene.prototype.comeUp.call(scene), known(0))],
    ['is not wanted', () => known(7)],
    ['is of no job', () => known(0, { labels: {} })],
  ])('stays foreign when its instance %s', (_why, make) => {
    const scene = Scene.running(aJob({ instances: 2 }));
    scene.status({ id: stranger, ...told }, 'TASK_RUNNING');
    scene.send({ kind: 'discovered', tasks: [make(scene)] });
    expect(scene.core.foreignTasks().map(({ taskId }) => taskId)).toEqual([stranger]);
    expect(scene.core.job(web)?.desired).toBe(2);
    expect(kills(scene)).toBe(0);
  });

  it('is adopted by an operator as the next free instance, and runs on', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    scene.status({ id: stranger, ...told }, 'TASK_RUNNING');
    const operation = scene.begin({ kind: 'adopt', taskId: stranger, jobKey: web });
    expect(operation).toMatchObject({ kind: 'adopt', state: 'succeeded', actor: { id: 'tester' } });
    expect(scene.core.task(stranger)).toMatchObject({ instance: 2, state: 'RUNNING' });
    expect(scene.core.job(web)?.desired).toBe(3);
    expect(kills(scene)).toBe(0);
  });

  it('is not adopted where it cannot be', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const adopt = { kind: 'adopt', taskId: stranger, jobKey: web } as const;
    expect(scene.refusal(adopt)).toMatchObject({ code: 'BOREALIS_TASK_NOT_FOREIGN', details: { known: [] } });
    scene.status({ id: stranger, ...told }, 'TASK_RUNNING');
    const other = { ...adopt, taskId: asTaskId('nope') };
    expect(scene.refusal(other)).toMatchObject({ code: 'BOREALIS_TASK_NOT_FOREIGN', details: { known: [stranger] } });
    expect(scene.refusal({ ...adopt, instance: 1 }).code).toBe('BOREALIS_ADOPTION_REFUSED');
    expect(scene.refusal({ ...adopt, jobKey: asJobKey('root/prod/other') }).code).toBe('BOREALIS_JOB_UNKNOWN');
    scene.command({ kind: 'suspend', jobKey: web });
    expect(scene.refusal(adopt).code).toBe('BOREALIS_ADOPTION_REFUSED');
  });

  it('is killed when an operator says so, and the operation ends with it', () => {
    const scene = waiting();
    scene.status({ id: stranger, ...told }, 'TASK_RUNNING');
    const operation = scene.begin({ kind: 'killTask', taskId: stranger, scaleDown: false });
    expect(kills(scene)).toBe(1);
    scene.pass(1_000);
    expect(scene.operation(operation).state).toBe('running');
    scene.status({ id: stranger, ...told }, 'TASK_KILLED');
    expect(scene.operation(operation).state).toBe('succeeded');
  });
});
