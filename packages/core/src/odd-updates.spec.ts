import { asTaskId } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const fromMaster = { source: 'SOURCE_MASTER', uuid: undefined } as never;

describe('updates that are not as one would like them', () => {
  it('an end told twice, with another uuid, is acknowledged and changes nothing', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_FINISHED', { uuid: 'one' });
    const again = scene.status(task, 'TASK_FINISHED', { uuid: 'two' });
    expect(again.changes).toEqual([]);
    expect(again.calls.map(({ kind }) => kind)).toEqual(['acknowledge']);
  });

  it('another end after the end is ignored', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_FINISHED');
    scene.status(task, 'TASK_FAILED');
    expect(scene.core.task(task.id)?.state).toBe('FINISHED');
    expect(scene.core.task(task.id)?.failureCount).toBeUndefined();
  });

  it.each(['TASK_UNREACHABLE', 'TASK_LOST', 'TASK_GONE', 'TASK_UNKNOWN'] as const)(
    'an end that was told stands when the agent with the unacknowledged update is lost and the master says %s',
    (state) => {
      const scene = Scene.running(aJob());
      const task = scene.only();
      scene.status(task, 'TASK_FINISHED');
      const successors = scene.live().length;
      scene.send({ kind: 'agentLost', agentId: task.agentId! });
      const { calls, changes } = scene.status(task, state, fromMaster);
      expect({ calls, changes }).toEqual({ calls: [], changes: [] });
      expect(scene.core.task(task.id)?.state).toBe('FINISHED');
      expect(scene.live()).toHaveLength(successors);
    },
  );

  it('a task that has ended and says that it runs is killed, and its end stands', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_KILLED');
    expect(scene.status(task, 'TASK_RUNNING').calls).toContainEqual(
      expect.objectContaining({ kind: 'kill', taskId: task.id }),
    );
    expect(scene.core.task(task.id)?.state).toBe('KILLED');
  });

  it('what comes late does not lead back, but its news of health counts', () => {
    const scene = Scene.running(aJob({ healthCheck: true, ports: 1 }));
    const task = scene.only();
    scene.status(task, 'TASK_STARTING', { healthy: false });
    expect(scene.only()).toMatchObject({ state: 'RUNNING', healthy: false });
  });

  it('one without a uuid is taken in and not acknowledged', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    const { calls } = scene.status(task, 'TASK_FAILED', fromMaster);
    expect(calls.filter(({ kind }) => kind === 'acknowledge')).toEqual([]);
    expect(scene.core.task(task.id)?.state).toBe('FAILED');
  });

  it('one without an agent is acknowledged at the agent we know', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    const { calls } = scene.send({
      kind: 'statusUpdate',
      status: { taskId: task.id, state: 'TASK_RUNNING', uuid: 'u', source: 'SOURCE_EXECUTOR' },
    });
    expect(calls).toContainEqual({ kind: 'acknowledge', taskId: task.id, agentId: task.agentId, uuid: 'u' });
  });

  it('an end of a task nobody knows is acknowledged and forgotten', () => {
    const scene = Scene.running(aJob());
    const { calls, changes } = scene.status({ id: asTaskId('who'), agentId: scene.only().agentId! }, 'TASK_FAILED');
    expect(calls.map(({ kind }) => kind)).toEqual(['acknowledge']);
    expect(changes).toEqual([]);
    expect(scene.core.foreignTasks()).toEqual([]);
  });

  it('a lost task that is back takes its place again while its successor waits, with its history', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_LOST', { reason: 'REASON_AGENT_REMOVED' });
    expect(scene.only().state).toBe('PENDING');
    scene.status(task, 'TASK_RUNNING', { reason: 'REASON_AGENT_REREGISTERED', ...(fromMaster as object) });
    expect(scene.only()).toMatchObject({ id: task.id, state: 'RUNNING' });
    expect(scene.only().history.map(({ state }) => state)).toEqual([
      'PENDING',
      'ASSIGNED',
      'RUNNING',
      'LOST',
      'RUNNING',
    ]);
  });

  it('a lost task that somebody wanted to end is killed when it is back', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.command({ kind: 'scale', jobKey: task.jobKey, instances: 0 });
    scene.status(task, 'TASK_LOST');
    const { calls } = scene.status(task, 'TASK_RUNNING');
    expect(calls).toContainEqual(expect.objectContaining({ kind: 'kill', taskId: task.id }));
    expect(scene.live()).toEqual([]);
  });

  it('offers that were gone are no fault of the task: it is launched again at once', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    scene.offer(...roomy());
    scene.status(scene.only(), 'TASK_DROPPED', { reason: 'REASON_INVALID_OFFERS', ...(fromMaster as object) });
    expect(scene.only()).toMatchObject({ state: 'PENDING', failures: 0 });
  });

  it('an agent that is drained drains its tasks, without a kill of ours, and they are launched elsewhere at once', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    const { calls } = scene.status(task, 'TASK_KILLING', { reason: 'REASON_AGENT_DRAINING' });
    expect(scene.only().state).toBe('DRAINING');
    expect(calls.filter(({ kind }) => kind === 'kill')).toEqual([]);
    scene.status(task, 'TASK_KILLED', { reason: 'REASON_AGENT_DRAINING' });
    expect(scene.only()).toMatchObject({ state: 'PENDING', failures: 0 });
  });
});
