import { asJobKey, asTaskId } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');

describe('undoing', () => {
  it('a scale brings the count back, as an operation that says what it undoes', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const scaled = scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    const undo = scene.begin({ kind: 'undo', operationId: scaled.id, reason: 'oops' });
    expect(undo).toMatchObject({ kind: 'scale', from: 4, to: 2, undoes: scaled.id, reason: 'oops' });
    expect(scene.operation(scaled)).toMatchObject({ state: 'superseded', undoneBy: undo.id });
    expect(scene.core.job(web)?.desired).toBe(2);
    expect(scene.refusal({ kind: 'undo', operationId: scaled.id }).code).toBe('BOREALIS_UNDO_OUTDATED');
  });

  it('a suspend resumes, and a resume suspends', () => {
    const scene = Scene.running(aJob());
    const suspended = scene.begin({ kind: 'suspend', jobKey: web });
    const resumed = scene.begin({ kind: 'undo', operationId: suspended.id });
    expect(scene.core.job(web)?.suspended).toBe(false);
    scene.begin({ kind: 'undo', operationId: resumed.id });
    expect(scene.core.job(web)?.suspended).toBe(true);
  });

  it('a kill that gave its instance up brings the instance back, and another kill cannot be undone', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const [first] = scene.live();
    const given = scene.begin({ kind: 'killTask', taskId: first!.id, scaleDown: true });
    scene.die();
    scene.begin({ kind: 'undo', operationId: given.id });
    expect(scene.core.job(web)?.desired).toBe(2);
    const killed = scene.begin({ kind: 'killTask', taskId: scene.live()[0]!.id, scaleDown: false });
    expect(scene.refusal({ kind: 'undo', operationId: killed.id }).code).toBe('BOREALIS_UNDO_IMPOSSIBLE');
  });

  it('is refused when the world has changed since', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const scaled = scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    scene.begin({ kind: 'scale', jobKey: web, instances: 6 });
    expect(scene.refusal({ kind: 'undo', operationId: scaled.id })).toMatchObject({
      code: 'BOREALIS_UNDO_OUTDATED',
      details: { why: 'root/prod/web wants 6 instances now, not 4' },
    });
    expect(scene.core.operationView(scaled.id)?.actions).toEqual([]);
  });
});

describe('adopting', () => {
  const foreign = asTaskId('fw.web-9.old');
  const withForeign = (instances: number): Scene => {
    const scene = Scene.running(aJob({ instances }));
    scene.status(foreign, 'TASK_RUNNING', { agentId: scene.live()[0]!.agentId! });
    return scene;
  };

  it('makes a foreign task the next instance, which is wanted from then on', () => {
    const scene = withForeign(1);
    const adopted = scene.begin({ kind: 'adopt', taskId: foreign, jobKey: web });
    expect(adopted).toMatchObject({ state: 'succeeded', from: 1, to: 2 });
    expect(scene.core.task(foreign)).toMatchObject({ instance: 1, state: 'RUNNING' });
    expect(scene.core.foreignTasks()).toEqual([]);
    scene.reboot();
    scene.subscribe();
    expect(scene.live()).toHaveLength(2);
  });

  it('is refused for a place that is taken, and for tasks that belong to a job', () => {
    const scene = withForeign(1);
    expect(scene.refusal({ kind: 'adopt', taskId: foreign, jobKey: web, instance: 0 }).code).toBe(
      'BOREALIS_ADOPTION_REFUSED',
    );
    expect(scene.refusal({ kind: 'adopt', taskId: scene.live()[0]!.id, jobKey: web }).code).toBe(
      'BOREALIS_ADOPTION_REFUSED',
    );
    expect(scene.refusal({ kind: 'adopt', taskId: asTaskId('nobody'), jobKey: web }).code).toBe(
      'BOREALIS_TASK_NOT_FOREIGN',
    );
  });
});
