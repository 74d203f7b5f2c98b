import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');
const states = (scene: Scene): string[] =>
  scene
    .live()
    .map((task) => `${task.instance}:${task.state}`)
    .sort();

describe('the environment and the operator', () => {
  it('what the environment did not change stays as the operator has set it', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    scene.reboot();
    scene.define(aJob({ instances: 1 }));
    expect(scene.core.job(web)?.desired).toBe(4);
    scene.define(aJob({ instances: 2 }));
    expect(scene.core.job(web)?.desired).toBe(2);
    expect(scene.core.operations().filter(({ kind }) => kind === 'apply')).not.toHaveLength(0);
  });

  it('a changed template makes a revision; running tasks are outdated until they restart', () => {
    const scene = Scene.running(aJob({ cpus: 0.5 }));
    scene.define(aJob({ cpus: 1 }));
    expect(scene.core.job(web)?.revisionNumber).toBe(2);
    expect(scene.core.jobView(web)?.counts.outdated).toBe(1);
    scene.begin({ kind: 'restartTask', taskId: scene.only().id });
    scene.offer(...roomy());
    scene.comeUp();
    scene.die();
    expect(scene.core.jobView(web)?.counts.outdated).toBe(0);
  });

  it('rolls a changed template out at once where that is asked for', () => {
    const scene = Scene.running(aJob({ cpus: 0.5 }));
    scene.command({ kind: 'applyJobs', definitions: [aJob({ cpus: 1 })], onChange: 'rolling', onRemoved: 'suspend' });
    expect(scene.core.operations().map(({ kind, state }) => `${kind} ${state}`)).toContain('rollingRestart running');
  });

  it('a vanished definition is suspended and shown, its tasks go on, and it comes back whole', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    scene.define();
    expect(scene.core.job(web)).toMatchObject({ orphaned: true, suspended: true });
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING']);
    scene.status(scene.live()[0]!, 'TASK_FAILED');
    scene.pass(100_000);
    expect(scene.live()).toHaveLength(1);
    scene.define(aJob({ instances: 2 }));
    scene.pass(100_000);
    expect(scene.live()).toHaveLength(2);
  });

  it('ends the tasks of a vanished definition only when told to', () => {
    const scene = Scene.running(aJob());
    scene.command({ kind: 'applyJobs', definitions: [], onChange: 'keep', onRemoved: 'kill' });
    scene.die();
    expect(scene.live()).toEqual([]);
  });
});
