import { asJobKey } from '@borealis/contracts';
import type { Command, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { restartSettings, Scene } from '../testing/scene.js';

const [web, db] = [asJobKey('root/prod/web'), asJobKey('root/prod/db')];
const rolling = (jobKeys = [web], batchSize = 1): Extract<Command, { kind: 'rollingRestart' }> => ({
  kind: 'rollingRestart',
  jobKeys,
  settings: restartSettings({ batchSize }),
});
const both = (): Scene => Scene.running(aJob({ instances: 3 }), aJob({ name: 'db', instances: 2 }));
const stateOf = (scene: Scene, operation: Operation): string => scene.operation(operation).state;
/** The operation in the way of a wish that is refused. */
const inTheWay = (scene: Scene, wish: Command): unknown => scene.refusal(wish).details['operation'];

describe('operations on several jobs', () => {
  it('are ended only by a wish that decides over all of them', () => {
    const scene = both();
    const restart = scene.begin(rolling([web, db]));
    scene.begin({ kind: 'killAll', jobKeys: [web] });
    expect(stateOf(scene, restart)).toBe('running');
    scene.begin({ kind: 'killAll', jobKeys: [web, db] });
    expect(stateOf(scene, restart)).toBe('superseded');
  });

  it('are in the way of a wish about one of them, and not of one about another', () => {
    const scene = Scene.running(aJob(), aJob({ name: 'db' }), aJob({ name: 'mail' }));
    const kill = scene.begin({ kind: 'killAll', jobKeys: [web, db] });
    expect(inTheWay(scene, rolling([db, asJobKey('root/prod/mail')]))).toBe(kill.id);
    expect(stateOf(scene, scene.begin(rolling([asJobKey('root/prod/mail')])))).toBe('running');
  });

  it('are the same wish only on the very same jobs', () => {
    const scene = both();
    const first = scene.begin({ kind: 'killAll', jobKeys: [web] });
    expect(scene.begin({ kind: 'killAll', jobKeys: [web, db] }).id).not.toBe(first.id);
    expect(scene.begin({ kind: 'killAll', jobKeys: [db, web] }).id).not.toBe(first.id);
    expect(scene.command({ kind: 'killAll', jobKeys: [web] }).reply).toMatchObject({ operation: { id: first.id } });
    expect(scene.refusal(rolling()).details).toMatchObject({ operation: first.id, job: web });
  });
});

describe('operations on single tasks', () => {
  it('of the same job go beside each other', () => {
    const scene = both();
    const [one, two, three] = scene.live().filter(({ jobKey }) => jobKey === web);
    const restarts = [one, two].map((task) => scene.begin({ kind: 'restartTask', taskId: task!.id }));
    const kill = scene.begin({ kind: 'killTask', taskId: three!.id, scaleDown: false });
    expect(new Set([...restarts, kill].map(({ id }) => id)).size).toBe(3);
    expect([...restarts, kill].map((each) => stateOf(scene, each))).toEqual(['running', 'running', 'running']);
  });

  it('meet on the very same task: a kill ends its restart, and what is being killed is not restarted', () => {
    const scene = both();
    const [task] = scene.live();
    const restart = scene.begin({ kind: 'restartTask', taskId: task!.id });
    const kill = scene.begin({ kind: 'killTask', taskId: task!.id, scaleDown: false });
    expect(stateOf(scene, restart)).toBe('superseded');
    expect(inTheWay(scene, { kind: 'restartTask', taskId: task!.id })).toBe(kill.id);
  });

  it('meet what is done to all of the job', () => {
    const scene = both();
    const [task] = scene.live();
    const kill = scene.begin({ kind: 'killAll', jobKeys: [task!.jobKey] });
    expect(inTheWay(scene, { kind: 'restartTask', taskId: task!.id })).toBe(kill.id);
  });
});

describe('a kill while the job is being scaled', () => {
  it.each([
    [true, 'superseded'],
    [false, 'running'],
  ])('that gives the instance up (%s) leaves the scale %s', (scaleDown, state) => {
    const scene = both();
    const scale = scene.begin({ kind: 'scale', jobKey: web, instances: 5 });
    const [task] = scene.live().filter(({ jobKey }) => jobKey === web);
    scene.begin({ kind: 'killTask', taskId: task!.id, scaleDown });
    expect(stateOf(scene, scale)).toBe(state);
  });
});

describe('several operations in the way', () => {
  it.each([
    [60_000, 90_000],
    [90_000, 60_000],
  ])('a wish that has to wait waits for the one that may last longest: %d and %d ms', (first, second) => {
    const scene = both();
    const tasks = scene.live().filter(({ jobKey }) => jobKey === web);
    const restarts = [first, second].map((withinMs, index) =>
      scene.begin({ kind: 'restartTask', taskId: tasks[index]!.id, withinMs }),
    );
    const longest = first > second ? restarts[0] : restarts[1];
    expect(scene.begin(rolling())).toMatchObject({ state: 'queued', after: longest!.id });
  });

  it('one that refuses counts more than one to wait for, and a patient wish waits for it', () => {
    const scene = both();
    const [task] = scene.live().filter(({ jobKey }) => jobKey === web);
    scene.begin({ kind: 'restartTask', taskId: task!.id, withinMs: 900_000 });
    const kill = scene.begin({ kind: 'killAll', jobKeys: [db] });
    expect(inTheWay(scene, rolling([web, db]))).toBe(kill.id);
    expect(scene.begin({ ...rolling([web, db]), whenBusy: 'queue' })).toMatchObject({
      state: 'queued',
      after: kill.id,
    });
  });

  it('the first that refuses is the one that is named', () => {
    const scene = both();
    const first = scene.begin({ kind: 'killAll', jobKeys: [web] });
    scene.begin({ kind: 'killAll', jobKeys: [db] });
    expect(inTheWay(scene, rolling([web, db]))).toBe(first.id);
  });
});
