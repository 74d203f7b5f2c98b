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

  it('launches nothing of a vanished definition, not even what waited already, until it is there again', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    const before = scene.launched.length;
    scene.define();
    scene.offer(...roomy());
    expect(scene.launched).toHaveLength(before);
    expect(states(scene)).toEqual(['0:RUNNING']);
    scene.define(aJob({ instances: 1 }));
    scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    scene.offer(...roomy());
    scene.comeUp();
    expect(states(scene)).toEqual(['0:RUNNING', '1:RUNNING', '2:RUNNING']);
  });

  it('ends the tasks of a vanished definition only when told to', () => {
    const scene = Scene.running(aJob());
    scene.command({ kind: 'applyJobs', definitions: [], onChange: 'keep', onRemoved: 'kill' });
    scene.die();
    expect(scene.live()).toEqual([]);
  });
});

describe('definitions that have not changed', () => {
  const applies = (scene: Scene) => scene.core.operations().filter(({ kind }) => kind === 'apply');

  it('leave no operation at a start of the host: the one that took them in is the answer', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const [first] = applies(scene);
    for (let starts = 0; starts < 5; starts++) {
      scene.nowMs += 60_000;
      scene.reboot();
      expect(scene.define(aJob({ instances: 2 })).reply).toMatchObject({ ok: true, joined: true, operation: first });
    }
    expect(applies(scene)).toEqual([first]);
  });

  it('join the one that is still at work on them', () => {
    const scene = Scene.waiting({}, aJob());
    scene.reboot();
    const { reply } = scene.define(aJob());
    expect(reply).toMatchObject({ joined: true, operation: { state: 'running', jobKeys: [web] } });
  });

  it('are said once after an operation on them that failed, or that nobody remembers', () => {
    const scene = Scene.waiting({ endedOperations: 0 }, aJob({ cpus: 64 }));
    scene.pass(300_000);
    for (let starts = 0; starts < 3; starts++)
      expect(scene.define(aJob({ cpus: 64 })).reply).toMatchObject({
        ok: true,
        joined: false,
        operation: { outcome: { message: 'Nothing has changed.' } },
      });
    const failing = Scene.waiting({}, aJob({ cpus: 64 }));
    failing.pass(300_000);
    for (let starts = 0; starts < 3; starts++) {
      failing.nowMs += 1_000;
      failing.define(aJob({ cpus: 64 }));
    }
    expect(applies(failing).map(({ state }) => state)).toEqual(['succeeded', 'failed']);
  });

  it('and there are none: that is asked for in a whole sentence', () => {
    const { remarks } = new Scene().define();
    expect(remarks.map(({ message }) => message)).toContain('tester asked for apply.');
  });
});
