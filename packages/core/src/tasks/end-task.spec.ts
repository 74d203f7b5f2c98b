import { asAgentId } from '@borealis/contracts';
import type { Call, Decision, KillReason, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { defaultCoreSettings } from '../settings.js';
import { CoreState } from '../state/core-state.js';
import { aJob } from '../testing/builders.js';
import { roomy, Scene } from '../testing/scene.js';
import { changeState } from './change-state.js';
import { endTask } from './end-task.js';
import { readyOf } from './readiness.js';
import { sendKill } from './send-kill.js';

const running = (): { state: CoreState; task: Task } => {
  const scene = Scene.running(aJob());
  const state = new CoreState(scene.mirror.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' });
  return { state, task: scene.only() };
};
const kills = ({ calls }: Decision): Call[] => calls.filter(({ kind }) => kind === 'kill');
const now = (state: CoreState, task: Task): Task => state.tasks.get(task.id)!;

/** Ended for one reason, then for another: what it is afterwards, and how many kills the second brought. */
const twice = (first: KillReason, second: KillReason): unknown => {
  const { state, task } = running();
  endTask(state, task, first, 10);
  state.takeDecision();
  endTask(state, now(state, task), second, 20);
  const { state: at, killReason, updatedAtMs } = now(state, task);
  return [at, killReason, updatedAtMs, kills(state.takeDecision()).length];
};

describe('the end of a task', () => {
  it.each([
    ['restart', 'RESTARTING'],
    ['preempted', 'PREEMPTING'],
    ['drained', 'DRAINING'],
    ['scaledDown', 'KILLING'],
    ['killAll', 'KILLING'],
    ['unhealthy', 'KILLING'],
  ] as const)('wanted because %s makes it %s, with one kill that is counted', (why, at) => {
    const { state, task } = running();
    endTask(state, task, why, 10);
    expect(now(state, task)).toMatchObject({ state: at, killReason: why, killSentAtMs: 10, killsSent: 1 });
    expect(now(state, task).history.at(-1)).toEqual({ atMs: 10, state: at });
    expect(kills(state.takeDecision())).toEqual([
      { kind: 'kill', taskId: task.id, agentId: task.agentId, graceMs: 3_000 },
    ]);
  });

  it('carries words where there are some', () => {
    const { state, task } = running();
    endTask(state, task, 'replaced', 10, 'Another has taken over.');
    expect(now(state, task).history.at(-1)).toMatchObject({ message: 'Another has taken over.' });
  });

  it('for good wins over one it would come back from, without another kill', () => {
    expect(twice('restart', 'scaledDown')).toEqual(['KILLING', 'scaledDown', 20, 0]);
    expect(twice('drained', 'killAll')).toEqual(['KILLING', 'killAll', 20, 0]);
  });

  it('it would come back from changes nothing of one that is under way', () => {
    expect(twice('scaledDown', 'restart')).toEqual(['KILLING', 'scaledDown', 10, 0]);
    expect(twice('drained', 'restart')).toEqual(['DRAINING', 'drained', 10, 0]);
  });

  it('for good takes the newest reason, and the same one twice is once', () => {
    expect(twice('scaledDown', 'killAll')).toEqual(['KILLING', 'killAll', 20, 0]);
    expect(twice('scaledDown', 'scaledDown')).toEqual(['KILLING', 'scaledDown', 10, 0]);
  });
});

describe('a kill', () => {
  it('names only what is known', () => {
    const { state, task } = running();
    const { agentId: _agent, ...nowhere } = task;
    sendKill(state, { ...nowhere, jobKey: 'a/b/c' as never, revisionId: 'gone' as never });
    sendKill(state, { ...task, agentId: asAgentId('agent-7') });
    expect(state.takeDecision().calls).toEqual([
      { kind: 'kill', taskId: task.id },
      { kind: 'kill', taskId: task.id, agentId: 'agent-7', graceMs: 3_000 },
    ]);
  });

  it('of one that says it runs is repeated only after the time between two', () => {
    for (const [afterMs, times] of [
      [9_999, 0],
      [10_000, 1],
    ] as const) {
      const { state, task } = running();
      endTask(state, task, 'scaledDown', 1_000);
      state.takeDecision();
      expect(changeState(state, now(state, task), 'RUNNING', 1_000 + afterMs)).toMatchObject({
        result: 'illegalWithEffects',
        task: { state: 'KILLING', killsSent: 1 + times },
      });
      expect(kills(state.takeDecision())).toHaveLength(times);
    }
  });

  it('is not counted of one that has ended', () => {
    const { state, task } = running();
    const { task: lost } = changeState(state, task, 'LOST', 10, { endedAtMs: 10 });
    changeState(state, lost, 'RUNNING', 20);
    expect(kills(state.takeDecision())).toHaveLength(1);
    expect(now(state, task)).not.toHaveProperty('killsSent');
    expect(now(state, task)).not.toHaveProperty('killSentAtMs');
  });
});

describe('how many tasks of a job are up', () => {
  const ready = (healthChecks: readonly [boolean, boolean]): number => {
    const scene = new Scene();
    scene.subscribe();
    const job = (healthCheck: boolean, version: string, instances: number) =>
      aJob({ instances, healthCheck, version, ports: 1 });
    scene.define(job(healthChecks[0], '1', 2));
    scene.offer(...roomy());
    scene.define(job(healthChecks[1], '2', 2));
    scene.command({ kind: 'scale', jobKey: scene.core.jobs()[0]!.key, instances: 4 });
    scene.offer(...roomy());
    scene.live().forEach((task, index) => {
      scene.status(task, 'TASK_RUNNING', index % 2 === 0 ? { healthy: true } : {});
    });
    const state = new CoreState(scene.mirror.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' });
    return readyOf(state, [...state.jobs.values()][0]!);
  };

  it.each([
    [[false, false], 4],
    [[true, true], 2],
    [[true, false], 3],
    [[false, true], 3],
  ] as const)('with health checks %j of its two revisions: %d of four', (checks, up) => {
    expect(ready(checks)).toBe(up);
  });
});
