import { asTaskId, mesosTaskStates } from '@borealis/contracts';
import type { MesosTaskState, TaskState } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

// What the frameworks we succeed got wrong, and must not come back. The numbers are permanent.

describe('ancestor defect 4: restarts that pile up', () => {
  it('a hundred restarts leave nothing behind, and a second one of the same task joins the first', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    for (let round = 0; round < 100; round++) {
      const task = scene.only();
      const first = scene.begin({ kind: 'restartTask', taskId: task.id });
      const second = scene.command({ kind: 'restartTask', taskId: task.id }).reply;
      expect(second).toMatchObject({ ok: true, joined: true, operation: { id: first.id } });
      scene.offer(...roomy());
      scene.comeUp();
      scene.die();
      expect(scene.operation(first)).toMatchObject({ state: 'succeeded' });
    }
    expect(scene.live()).toHaveLength(1);
    expect(scene.core.operations().filter(({ state }) => state === 'running')).toEqual([]);
  });
});

describe('ancestor defect 5: a time-out that tells nobody', () => {
  it('a restart whose successor never comes up ends, says why, and leaves the old task', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const old = scene.only();
    const operation = scene.begin({ kind: 'restartTask', taskId: old.id });
    for (let minutes = 0; minutes < 30; minutes++) scene.pass(60_000);
    const ended = scene.operation(operation);
    expect(ended.state).not.toBe('running');
    expect(ended.outcome?.message).toBeTruthy();
    expect(scene.live().map(({ id }) => id)).toEqual([old.id]);
  });
});

describe('ancestor defect 10: tasks skipped, resources lost', () => {
  it('looks at every waiting task though one before it does not fit, and takes nothing for that one', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(
      aJob({ name: 'first', instances: 1, cpus: 1, fixedPorts: [80] }),
      aJob({ name: 'second', instances: 2, cpus: 1 }),
      aJob({ name: 'third', instances: 1, cpus: 1 }),
    );
    const launches = scene.offer(anOffer({ id: 'o', agent: 'a', cpus: 3, memMb: 4_096 }));
    expect(launches.map(({ name }) => name).sort()).toEqual(['second', 'second', 'third']);
  });
});

describe('ancestor defect 11: offers hoarded', () => {
  it('declines with a filter, suppresses when idle, and revives when there is work', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    expect(scene.calls.map(({ kind }) => kind)).toContain('suppress');
    const { calls } = scene.send({ kind: 'offers', offers: roomy() });
    expect(calls).toMatchObject([{ kind: 'decline', refuseMs: expect.any(Number) as unknown }]);
    const scaled = scene.command({ kind: 'scale', jobKey: scene.core.jobs()[0]!.key, instances: 2 });
    expect(scaled.calls.map(({ kind }) => kind)).toEqual(['revive']);
  });
});

describe('ancestor defect 12: updates misread', () => {
  const sources = ['SOURCE_MASTER', 'SOURCE_AGENT', 'SOURCE_EXECUTOR', undefined] as const;
  const reasons = [
    undefined,
    'REASON_RECONCILIATION',
    'REASON_AGENT_REMOVED',
    'REASON_COMMAND_EXECUTOR_FAILED',
  ] as const;
  const becomes: Readonly<Record<MesosTaskState, TaskState>> = {
    TASK_STAGING: 'RUNNING',
    TASK_STARTING: 'RUNNING',
    TASK_RUNNING: 'RUNNING',
    TASK_KILLING: 'KILLING',
    TASK_FINISHED: 'FINISHED',
    TASK_FAILED: 'FAILED',
    TASK_ERROR: 'FAILED',
    TASK_KILLED: 'KILLED',
    TASK_LOST: 'LOST',
    TASK_DROPPED: 'LOST',
    TASK_GONE: 'LOST',
    TASK_GONE_BY_OPERATOR: 'LOST',
    TASK_UNKNOWN: 'PARTITIONED',
    TASK_UNREACHABLE: 'PARTITIONED',
  };
  const table = mesosTaskStates.flatMap((state) =>
    sources.flatMap((source) => reasons.map((reason) => ({ state, source, reason }))),
  );

  it.each(table)('a running task and $state of $source for $reason', ({ state, source, reason }) => {
    for (const uuid of ['u-1', undefined]) {
      const scene = Scene.running(aJob({ instances: 1 }));
      const task = scene.only();
      const { calls } = scene.status(task, state, {
        uuid,
        source,
        ...(reason === undefined ? {} : { reason }),
      } as object);
      expect(scene.core.task(task.id)?.state).toBe(becomes[state]);
      const acknowledged = calls.filter(({ kind }) => kind === 'acknowledge');
      expect(acknowledged).toHaveLength(uuid === undefined ? 0 : 1);
    }
  });
});

describe('ancestor defect 13: everything killed when the state is lost', () => {
  it('a task nobody explains is shown and never killed', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.status({ id: asTaskId('who-is-it'), agentId: roomy()[0]!.agentId }, 'TASK_RUNNING');
    for (let minutes = 0; minutes < 60; minutes++) scene.pass(60_000);
    expect(scene.calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
    expect(scene.core.foreignTasks()).toHaveLength(1);
  });
});
