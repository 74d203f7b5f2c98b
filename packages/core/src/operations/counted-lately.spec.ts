import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');

describe('how far an operation has come', () => {
  it('is counted at its first step, then not before half a second has gone by', () => {
    const scene = Scene.running(aJob({ instances: 4 }));
    const told = () =>
      scene.core
        .operations()
        .filter(({ kind }) => kind === 'killAll')
        .map(({ progress }) => progress.done);
    scene.command({ kind: 'killAll', jobKeys: [web] });
    const [first, second, third] = [...scene.core.tasks()];
    scene.status(first!, 'TASK_KILLED');
    expect(told()).toEqual([1]);
    scene.nowMs += 499;
    scene.status(second!, 'TASK_KILLED');
    expect(told()).toEqual([1]);
    scene.nowMs += 1;
    scene.status(third!, 'TASK_KILLED');
    expect(told()).toEqual([3]);
  });
});
