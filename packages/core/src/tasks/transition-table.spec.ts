import { asTaskId, taskStates } from '@borealis/contracts';
import type { Task, TaskState } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { defaultCoreSettings } from '../settings.js';
import { CoreState } from '../state/core-state.js';
import { aJob } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import { changeState } from './change-state.js';
import { successionOf } from './succession.js';

type Expected = readonly [from: TaskState, to: TaskState, becomes: TaskState, kills: 0 | 1];

const states = ['ASSIGNED', 'STARTING', 'RUNNING'] as const;
const told = ['KILLING', 'RESTARTING', 'DRAINING', 'PREEMPTING'] as const;
const ends = ['FINISHED', 'FAILED', 'KILLED', 'LOST'] as const;

/** Written from the contract, not from the table: every legal change, what the task is afterwards and whether Mesos is told to kill it. */
const legal: readonly Expected[] = [
  ['PENDING', 'ASSIGNED', 'ASSIGNED', 0],
  ['PENDING', 'KILLED', 'KILLED', 0],
  ['THROTTLED', 'PENDING', 'PENDING', 0],
  ['THROTTLED', 'KILLED', 'KILLED', 0],
  ['ASSIGNED', 'STARTING', 'STARTING', 0],
  ['ASSIGNED', 'RUNNING', 'RUNNING', 0],
  ['STARTING', 'RUNNING', 'RUNNING', 0],
  ...states.flatMap((from): Expected[] => [
    [from, 'PARTITIONED', 'PARTITIONED', 0],
    [from, 'FINISHED', 'FINISHED', 0],
    [from, 'FAILED', 'FAILED', 0],
    [from, 'KILLED', 'KILLED', 0],
    [from, 'LOST', 'LOST', from === 'ASSIGNED' ? 1 : 0],
    ...told.map((to): Expected => [from, to, to, 1]),
  ]),
  ...told.flatMap((from): Expected[] => [
    ...ends.map((to): Expected => [from, to, to, to === 'LOST' && from !== 'KILLING' ? 1 : 0]),
    [from, 'PARTITIONED', 'LOST', 1],
    ...(from === 'KILLING' ? [] : [[from, 'KILLING', 'KILLING', 0] as const]),
  ]),
  ...states.map((to): Expected => ['PARTITIONED', to, to, 0]),
  ['PARTITIONED', 'FINISHED', 'FINISHED', 0],
  ['PARTITIONED', 'FAILED', 'FAILED', 0],
  ['PARTITIONED', 'KILLED', 'KILLED', 0],
  ['PARTITIONED', 'LOST', 'LOST', 1],
  ...told.map((to): Expected => ['PARTITIONED', to, 'LOST', 1]),
];

/** Refused, but the task is killed: it should not live. */
const reaped: readonly (readonly [TaskState, TaskState])[] = [...told, ...ends].flatMap((from) =>
  states.map((to) => [from, to] as const),
);

const is = (from: TaskState, to: TaskState) => (pair: readonly unknown[]) => pair[0] === from && pair[1] === to;
const refused = taskStates.flatMap((from) =>
  taskStates
    .filter((to) => to !== from && !legal.some(is(from, to)) && !reaped.some(is(from, to)))
    .map((to) => [from, to] as const),
);

/** A task in a state, with everything around it. */
const taskIn = (at: TaskState, more: Partial<Task> = {}): { state: CoreState; task: Task } => {
  const scene = Scene.running(aJob());
  const state = new CoreState(scene.mirror.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' });
  const { killReason: _none, ...plain } = scene.only();
  const task: Task = {
    ...plain,
    id: asTaskId(`in-${at}`),
    state: at,
    history: [
      { atMs: 1, state: 'RUNNING' },
      { atMs: 2, state: at },
    ],
    ...more,
  };
  state.putTask(task);
  state.takeDecision();
  return { state, task };
};

const farAheadMs = 9_000_000_000_000;

describe('every change of state', () => {
  it.each(legal)('%s → %s is legal and makes it %s, with %d kill', (from, to, becomes, kills) => {
    const { state, task } = taskIn(from);
    const changed = changeState(state, task, to, farAheadMs, { message: 'why' });
    expect(changed).toMatchObject({ result: 'success', task: { state: becomes } });
    expect(state.tasks.get(task.id)).toEqual(changed.task);
    const { calls, changes } = state.takeDecision();
    expect(calls.filter(({ kind }) => kind === 'kill')).toHaveLength(kills);
    expect(changes.some((change) => change.kind === 'task' && change.task.id === task.id)).toBe(true);
    expect(changed.task.history.some(({ state: at, message }) => at === to && message === 'why')).toBe(true);
    expect(state.illegalTransitions).toBe(0);
  });

  it.each(reaped)('%s → %s is refused, and what should not live is killed', (from, to) => {
    const { state, task } = taskIn(from);
    expect(changeState(state, task, to, farAheadMs)).toMatchObject({
      result: 'illegalWithEffects',
      task: { state: from },
    });
    expect(state.takeDecision().calls).toMatchObject([{ kind: 'kill', taskId: task.id }]);
    expect(state.tasks.get(task.id)?.history).toEqual(task.history);
    expect(state.illegalTransitions).toBe(1);
  });

  it.each(refused)('%s → %s is refused and nothing happens', (from, to) => {
    const { state, task } = taskIn(from);
    expect(changeState(state, task, to, farAheadMs)).toEqual({ result: 'illegal', task });
    expect(state.takeDecision()).toEqual({ changes: [], calls: [], remarks: [] });
    expect(state.illegalTransitions).toBe(1);
  });

  it.each(taskStates)('%s → the same is nothing at all', (at) => {
    const { state, task } = taskIn(at);
    expect(changeState(state, task, at, farAheadMs)).toEqual({ result: 'noop', task });
    expect(state.takeDecision()).toEqual({ changes: [], calls: [], remarks: [] });
    expect(state.illegalTransitions).toBe(0);
  });

  it('covers every pair once', () => {
    expect(legal.length + reaped.length + refused.length).toBe(taskStates.length * (taskStates.length - 1));
  });
});

describe('failures', () => {
  it.each([
    ['ASSIGNED', 1],
    ['STARTING', 1],
    ['RUNNING', 1],
    ['PARTITIONED', 1],
    ['PREEMPTING', 0],
    ['RESTARTING', 0],
    ['DRAINING', 0],
    ['KILLING', 0],
  ] as const)('out of %s count %d', (from, counted) => {
    const { state, task } = taskIn(from);
    expect(changeState(state, task, 'FAILED', 9).task.failureCount ?? 0).toBe(counted);
  });
});

type Followed = readonly [
  from: TaskState,
  to: TaskState,
  killReason: Task['killReason'],
  service: boolean,
  failure: boolean,
  never: boolean,
];

/** Whether a slot that is still wanted is filled again, by the restart policy. */
const followed: readonly Followed[] = [
  ...(['ASSIGNED', 'STARTING', 'RUNNING', 'PARTITIONED'] as const).flatMap((from): Followed[] => [
    [from, 'FINISHED', undefined, true, false, false],
    [from, 'FAILED', undefined, true, true, false],
    [from, 'KILLED', undefined, true, true, false],
    [from, 'LOST', undefined, true, true, false],
  ]),
  ...(['PREEMPTING', 'DRAINING'] as const).flatMap((from): Followed[] => [
    [from, 'FINISHED', from === 'DRAINING' ? 'drained' : 'preempted', true, false, false],
    [from, 'FAILED', from === 'DRAINING' ? 'drained' : 'preempted', true, true, true],
    [from, 'KILLED', from === 'DRAINING' ? 'drained' : 'preempted', true, true, true],
    [from, 'LOST', from === 'DRAINING' ? 'drained' : 'preempted', true, true, true],
  ]),
  ...ends.map((to): Followed => ['RESTARTING', to, 'restart', true, true, true]),
  ...ends.map((to): Followed => ['KILLING', to, 'killAll', true, true, true]),
];

describe('the successor of a task that ended', () => {
  it.each(followed)('%s → %s (%s): service %s, until it succeeds %s, never %s', (from, to, killReason, ...wanted) => {
    (['always', 'failure', 'never'] as const).forEach((mode, index) => {
      const { state, task } = taskIn(from, killReason === undefined ? {} : { killReason });
      const job = state.jobs.get(task.jobKey)!;
      const asked = { ...job, definition: { ...job.definition, restart: { ...job.definition.restart, mode } } };
      const { task: ended } = changeState(state, task, to, 9, { endedAtMs: 9 });
      expect({ mode, relaunch: successionOf(asked, ended).relaunch }).toEqual({ mode, relaunch: wanted[index] });
    });
  });

  it.each([
    [-1, 99, true],
    [1, 1, false],
    [3, 2, true],
    [3, 3, false],
    [0, 1, false],
  ])('with at most %d failures, after %d: %s', (maxFailures, failureCount, relaunch) => {
    const { state, task } = taskIn('RUNNING', { failureCount: failureCount - 1 });
    const job = state.jobs.get(task.jobKey)!;
    const restart = { ...job.definition.restart, mode: 'failure' as const, maxFailures };
    const { task: ended } = changeState(state, task, 'FAILED', 9, { endedAtMs: 9 });
    expect(successionOf({ ...job, definition: { ...job.definition, restart } }, ended).relaunch).toBe(relaunch);
  });
});
