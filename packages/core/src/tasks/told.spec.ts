import { asAgentId, asTaskId } from '@borealis/contracts';
import type { Decision, MesosTaskState, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { roomy, Scene } from '../testing/scene.js';

const minute = 60_000;
const fromMaster = { source: 'SOURCE_MASTER', uuid: undefined } as never;
const launched = (): { scene: Scene; task: Task } => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(aJob());
  scene.offer(...roomy());
  return { scene, task: scene.only() };
};
const running = (): { scene: Scene; task: Task } => {
  const scene = Scene.running(aJob());
  return { scene, task: scene.only() };
};
/** What a decision tells of a task, without the wording. */
const about = ({ remarks }: Decision, { id }: Pick<Task, 'id'>) =>
  remarks.filter(({ taskId }) => taskId === id).map(({ message: _words, ...remark }) => remark);

describe('what is told of an end', () => {
  it.each([
    ['TASK_FINISHED', 'info'],
    ['TASK_KILLED', 'info'],
    ['TASK_FAILED', 'warn'],
    ['TASK_ERROR', 'warn'],
    ['TASK_LOST', 'warn'],
  ] as const)('%s is told as %s', (state, level) => {
    const { scene, task } = running();
    expect(about(scene.status(task, state), task)).toEqual([{ level, jobKey: task.jobKey, taskId: task.id }]);
  });

  it.each([
    [{}, 'ended as FAILED.'],
    [{ reason: 'REASON_X' }, 'ended as FAILED (REASON_X).'],
    [{ message: 'oops' }, 'ended as FAILED: oops.'],
    [{ reason: 'REASON_X', message: 'oops' }, 'ended as FAILED (REASON_X): oops.'],
  ])('with %j: %s', (more, words) => {
    const { scene, task } = running();
    const { remarks } = scene.status(task, 'TASK_FAILED', more);
    expect(remarks.find(({ taskId }) => taskId === task.id)?.message).toBe(`${task.id} ${words}`);
  });

  it('is not told of what goes on', () => {
    const { scene, task } = launched();
    for (const state of ['TASK_STARTING', 'TASK_RUNNING', 'TASK_RUNNING', 'TASK_UNREACHABLE'] as const)
      expect(about(scene.status(task, state), task)).toEqual([]);
  });

  it('an answer to our question is not the reason of anything', () => {
    const { scene, task } = running();
    scene.status(task, 'TASK_RUNNING', { reason: 'REASON_TASK_HEALTH_CHECK_STATUS_UPDATED' });
    scene.status(task, 'TASK_FAILED', { reason: 'REASON_RECONCILIATION', ...(fromMaster as object) });
    expect(scene.core.task(task.id)?.reason).toBe('REASON_TASK_HEALTH_CHECK_STATUS_UPDATED');
  });
});

describe('what is told when a task is given up', () => {
  const givenUp = (prepare: (scene: Scene, task: Task) => void, launch = running) => {
    const { scene, task } = launch();
    prepare(scene, task);
    const decision = scene.pass(31 * minute);
    const { state, killReason, endedAtMs, history } = scene.core.task(task.id)!;
    const told = about(decision, task);
    expect({ state, endedAtMs, told }).toEqual({
      state: 'LOST',
      endedAtMs: scene.nowMs,
      told: [{ level: 'warn', jobKey: task.jobKey, taskId: task.id }],
    });
    const kills = decision.calls.filter((call) => call.kind === 'kill' && call.taskId === task.id).length;
    return { killReason, message: history.at(-1)?.message, kills };
  };

  it('out of reach', () => {
    expect(givenUp((scene, task) => scene.status(task, 'TASK_UNREACHABLE'))).toEqual({
      killReason: undefined,
      message: 'Its agent has been out of reach for too long.',
      kills: 1,
    });
  });

  it('that did not end', () => {
    expect(givenUp((scene, task) => scene.command({ kind: 'scale', jobKey: task.jobKey, instances: 0 }))).toEqual({
      killReason: 'scaledDown',
      message: 'It was told to end, and its end was not heard of for too long.',
      kills: 0,
    });
  });

  it.each(['ASSIGNED', 'STARTING'])('that did not come up: %s', (at) => {
    const prepare = (scene: Scene, task: Task) => {
      if (at === 'STARTING') scene.status(task, 'TASK_STARTING');
    };
    expect(givenUp(prepare, launched)).toEqual({
      killReason: 'timedOut',
      message: 'It was launched, and did not come up for too long.',
      kills: 1,
    });
  });
});

describe('an end that others brought about', () => {
  it('by draining its agent is one of ours, by anybody else is nobody’s, and is not killed over again at once', () => {
    for (const [reason, state, killReason] of [
      ['REASON_AGENT_DRAINING', 'DRAINING', 'drained'],
      [undefined, 'KILLING', undefined],
    ] as const) {
      const { scene, task } = running();
      scene.nowMs += 5_000;
      const { calls } = scene.status(task, 'TASK_KILLING', reason === undefined ? {} : { reason });
      expect(calls.map(({ kind }) => kind)).toEqual(['acknowledge']);
      expect(scene.core.task(task.id)).toMatchObject({ state, killSentAtMs: scene.nowMs });
      expect(scene.core.task(task.id)?.killReason).toBe(killReason);
      expect(scene.pass(9_000).calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
      expect(scene.pass(1_000).calls.filter(({ kind }) => kind === 'kill')).toHaveLength(1);
    }
  });

  it('and is lost then, does not come back', () => {
    const { scene, task } = running();
    scene.status(task, 'TASK_KILLING');
    scene.status(task, 'TASK_LOST');
    const { calls } = scene.status(task, 'TASK_RUNNING');
    expect(calls).toContainEqual(expect.objectContaining({ kind: 'kill', taskId: task.id }));
    expect(scene.core.task(task.id)?.state).toBe('LOST');
  });
});

describe('a lost task that is back', () => {
  const lost = (scene: Scene, task: Task): Task => {
    scene.status(task, 'TASK_LOST');
    return scene.live().find(({ id }) => id !== task.id)!;
  };
  const tell = (scene: Scene, task: Task, state: MesosTaskState): Decision => {
    scene.nowMs += 1_000;
    return scene.status(task, state, { reason: 'REASON_AGENT_REREGISTERED', ...(fromMaster as object) });
  };

  it('takes its place again, has not ended, and its successor is replaced', () => {
    const { scene, task } = running();
    const successor = lost(scene, task);
    const decision = tell(scene, task, 'TASK_RUNNING');
    expect(about(decision, task)).toEqual([{ level: 'info', jobKey: task.jobKey, taskId: task.id }]);
    expect(scene.only()).toMatchObject({ id: task.id, state: 'RUNNING', runningAtMs: task.runningAtMs });
    expect(scene.only()).not.toHaveProperty('endedAtMs');
    expect(scene.core.task(successor.id)).toMatchObject({ state: 'KILLED', killReason: 'replaced' });
  });

  it.each(['TASK_STARTING', 'TASK_RUNNING'] as const)(
    'when it had not been up before runs from then on at the earliest: %s',
    (state) => {
      const { scene, task } = launched();
      scene.status(task, 'TASK_STARTING');
      lost(scene, task);
      tell(scene, task, state);
      expect(scene.only()).toMatchObject({ id: task.id, mesosState: state });
      expect(scene.only().runningAtMs).toBe(state === 'TASK_RUNNING' ? scene.nowMs : undefined);
    },
  );

  it('of which nothing had been heard is killed: Mesos was told to end it', () => {
    const { scene, task } = launched();
    lost(scene, task);
    expect(tell(scene, task, 'TASK_RUNNING').calls).toContainEqual(
      expect.objectContaining({ kind: 'kill', taskId: task.id }),
    );
    expect(scene.core.task(task.id)?.state).toBe('LOST');
  });

  it.each(['TASK_FINISHED', 'TASK_FAILED', 'TASK_UNREACHABLE', 'TASK_KILLING'] as const)(
    'and no more alive stays lost: %s',
    (state) => {
      const { scene, task } = running();
      const successor = lost(scene, task);
      const { calls } = tell(scene, task, state);
      expect(calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
      expect(scene.core.task(task.id)?.state).toBe('LOST');
      expect(scene.live().map(({ id }) => id)).toEqual([successor.id]);
    },
  );
});

describe('a task nobody knows', () => {
  it('is told of once, with its code', () => {
    const { scene } = running();
    const stranger = { id: asTaskId('stranger'), agentId: asAgentId('agent-1') };
    expect(about(scene.status(stranger, 'TASK_RUNNING'), stranger)).toEqual([
      { level: 'warn', code: 'BOREALIS_TASK_FOREIGN', taskId: 'stranger' },
    ]);
    expect(about(scene.status(stranger, 'TASK_RUNNING', { healthy: true }), stranger)).toEqual([]);
    expect(scene.core.foreignTasks()).toMatchObject([{ taskId: 'stranger', healthy: true }]);
  });

  it('is asked about at once, and the next ones ten seconds later', () => {
    const { scene } = running();
    const asked = (decision: Decision): number => decision.calls.filter(({ kind }) => kind === 'discover').length;
    expect(asked(scene.status('one', 'TASK_RUNNING'))).toBe(1);
    scene.nowMs += 9_999;
    expect(asked(scene.status('two', 'TASK_RUNNING'))).toBe(0);
    expect(asked(scene.pass(0))).toBe(0);
    expect(asked(scene.pass(1))).toBe(1);
    scene.nowMs += 10_000;
    expect(asked(scene.status('three', 'TASK_RUNNING'))).toBe(1);
    expect(asked(scene.pass(20_000))).toBe(0);
  });
});

describe('a task that is held back', () => {
  it('says until when and why, and waits like any other once that has passed', () => {
    const { scene, task } = running();
    scene.status(task, 'TASK_FAILED', { message: 'oops' });
    const next = scene.only();
    expect(next).toMatchObject({ state: 'THROTTLED', notBeforeMs: scene.nowMs + 1_000, message: 'oops', failures: 1 });
    scene.pass(999);
    expect(scene.only().state).toBe('THROTTLED');
    scene.pass(1);
    expect(scene.only()).toMatchObject({ id: next.id, state: 'PENDING' });
  });

  it('is not held back when its time has come at once', () => {
    const job = aJob();
    const scene = Scene.running({ ...job, restart: { ...job.restart, backoffMs: 0 } });
    scene.status(scene.only(), 'TASK_FAILED');
    expect(scene.only().state).toBe('PENDING');
    expect(scene.only()).not.toHaveProperty('notBeforeMs');
  });
});
