import { afterEach, describe, expect, it } from '@jest/globals';
import type { ClusterOptions } from '../cluster/options.js';
import { customExecutor, defaultExecutor, task, taskOf } from '../testing/build-task.js';
import { processScene } from '../testing/process-scene.js';
import type { ProcessScene } from '../testing/process-scene.js';
import { stopAll } from '../testing/test-cluster.js';
import type { TaskInfo } from '../wire.js';

const HOUR_MS = 3_600_000;
const grace = (ms: number): Partial<TaskInfo> => ({ killPolicy: { gracePeriod: { nanoseconds: ms * 1e6 } } });
const stubborn: Partial<TaskInfo> = { command: { value: "trap '' TERM; touch deaf; while :; do sleep 0.05; done" } };

/** How long the task took from the word that it is being killed to its end. */
async function killedWithinMs({ scheduler }: ProcessScene, taskId: string): Promise<number> {
  const killing = await scheduler.untilState(taskId, 'TASK_KILLING');
  const killed = await scheduler.untilState(taskId, 'TASK_KILLED');
  return ((killed.timestamp ?? 0) - (killing.timestamp ?? 0)) * 1000;
}

describe('the grace of a command task', () => {
  afterEach(stopAll);

  const running = async (changes: Partial<TaskInfo>, options: ClusterOptions = {}): Promise<ProcessScene> => {
    const here = await processScene({ ...options, killGraceMs: HOUR_MS });
    await here.scheduler.launch([here.offer], [task(here.offer, 't1', { ...stubborn, ...changes })]);
    await here.scheduler.untilState('t1', 'TASK_RUNNING');
    return here;
  };

  it("is the task's, whatever the call says, unless the agent runs the HTTP command executor", async () => {
    const here = await running(grace(300));
    await here.scheduler.kill('t1', HOUR_MS);
    expect(await killedWithinMs(here, 't1')).toBeLessThan(20_000);
  });

  it("is the call's where the agent runs the HTTP command executor", async () => {
    const here = await running(grace(HOUR_MS), { httpCommandExecutor: true });
    await here.scheduler.kill('t1', 300);
    expect(await killedWithinMs(here, 't1')).toBeLessThan(20_000);
  });

  it('counts from the first call when another one shortens it', async () => {
    const here = await running(grace(HOUR_MS), { httpCommandExecutor: true });
    await here.scheduler.kill('t1');
    const killing = await here.scheduler.untilState('t1', 'TASK_KILLING');
    const sinceMs = Date.now() - (killing.timestamp ?? 0) * 1000;
    await here.scheduler.kill('t1', 1_000 + sinceMs);
    const tookMs = await killedWithinMs(here, 't1');
    expect(tookMs).toBeGreaterThan(900);
    expect(tookMs).toBeLessThan(20_000);
  });

  it('is never prolonged by another call', async () => {
    const here = await running({}, { httpCommandExecutor: true });
    await here.scheduler.kill('t1', 300);
    await here.scheduler.kill('t1', HOUR_MS);
    expect(await killedWithinMs(here, 't1')).toBeLessThan(20_000);
  });
});

describe('the grace of a task in a group', () => {
  afterEach(stopAll);

  const running = async (changes: Partial<TaskInfo>): Promise<ProcessScene> => {
    const here = await processScene({ killGraceMs: HOUR_MS });
    const tasks = [task(here.offer, 't1', { ...stubborn, ...changes })];
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), tasks);
    await here.scheduler.untilState('t1', 'TASK_RUNNING');
    return here;
  };

  it("is the call's, whatever the agent runs", async () => {
    const here = await running(grace(HOUR_MS));
    await here.scheduler.kill('t1', 300);
    expect(await killedWithinMs(here, 't1')).toBeLessThan(20_000);
  });

  it('stays as it is, whatever further calls say', async () => {
    const here = await running({});
    await here.scheduler.kill('t1', 1_500);
    await here.scheduler.untilState('t1', 'TASK_KILLING');
    await here.scheduler.kill('t1', 1);
    expect(await killedWithinMs(here, 't1')).toBeGreaterThan(1_400);
  });
});

describe('the grace of a task with a custom executor', () => {
  afterEach(stopAll);

  it('is for the executor to heed: each call reaches it with its policy', async () => {
    const here = await processScene();
    const { scheduler, offer } = here;
    await scheduler.launch([offer], [taskOf(customExecutor('e1', 'patient'), offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1', 1_234);
    await scheduler.kill('t1', 5);
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.message).toBe('1234000000 5000000');
  });
});
