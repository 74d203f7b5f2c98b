import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultExecutor, task } from '../testing/build-task.js';
import { launched, processScene, sandboxOf } from '../testing/process-scene.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { CheckType, Reason, Source } from '../wire.js';
import type { CheckStatus, Offer } from '../wire.js';

afterEach(stopAll);

const ready = async (options = {}): Promise<{ scheduler: TestScheduler; offer: Offer }> => {
  const scheduler = await testScheduler(await testCluster(options));
  return { scheduler, offer: await scheduler.offer() };
};

/** The results told as changes, in their order. */
const resultsTold = (scheduler: TestScheduler): readonly (CheckStatus | null | undefined)[] =>
  scheduler.updates
    .filter(({ reason }) => reason === Reason.REASON_TASK_CHECK_STATUS_UPDATED)
    .map(({ checkStatus }) => checkStatus);

describe('a health check', () => {
  const healthCheck = {
    http: { port: 80 },
    delaySeconds: 0,
    intervalSeconds: 0.005,
    gracePeriodSeconds: 0,
    consecutiveFailures: 2,
  };

  it('reports what changes and has the task killed at the limit', async () => {
    const { scheduler, offer } = await ready({ simulated: { health: [true, true, false, false] } });
    await scheduler.launch([offer], [task(offer, 't1', { healthCheck })]);
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.healthy).toBe(false);
    expect(killed.message).toContain('health check failed');
    const told = scheduler.updates.filter(({ reason }) => reason === Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED);
    expect(told.map(({ healthy }) => healthy)).toEqual([true, false, false]);
  });

  it('is part of every later answer about the task', async () => {
    const { scheduler, offer } = await ready({ simulated: { health: [true] } });
    await scheduler.launch([offer], [task(offer, 't1', { healthCheck })]);
    await scheduler.until('healthy', () => scheduler.latestOf('t1')?.healthy === true);
    await scheduler.reconcile([{ taskId: 't1' }]);
    await scheduler.until('the answer', () => scheduler.latestOf('t1')?.reason === Reason.REASON_RECONCILIATION);
    expect(scheduler.latestOf('t1')?.healthy).toBe(true);
  });
});

describe('a check', () => {
  const check = { type: CheckType.HTTP, http: { port: 80 }, delaySeconds: 0, intervalSeconds: 0.005 };
  const codesTold = (scheduler: TestScheduler): readonly unknown[] =>
    resultsTold(scheduler).map((result) => result?.http?.statusCode);

  it('has an empty result from the first status on, and tells each change of it', async () => {
    const { scheduler, offer } = await ready({ simulated: { health: [true, true, false, false, true] } });
    await scheduler.launch([offer], [task(offer, 't1', { check })]);
    await scheduler.until('three results', () => codesTold(scheduler).length === 3);
    expect(codesTold(scheduler)).toEqual([200, 503, 200]);
    for (const status of scheduler.updates.slice(0, 2)) {
      expect([status.checkStatus?.type, Object.hasOwn(status.checkStatus?.http ?? {}, 'statusCode')]).toEqual([
        CheckType.HTTP,
        false,
      ]);
    }
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', ...Array<string>(4).fill('TASK_RUNNING')]);
  });

  it('has its last result in every later status and answer about the task', async () => {
    const { scheduler, offer } = await ready({ simulated: { health: [false] } });
    await scheduler.launch([offer], [task(offer, 't1', { check })]);
    await scheduler.until('a result', () => codesTold(scheduler).length === 1);
    await scheduler.reconcile([{ taskId: 't1' }]);
    await scheduler.until('the answer', () => scheduler.latestOf('t1')?.reason === Reason.REASON_RECONCILIATION);
    expect(scheduler.latestOf('t1')?.checkStatus?.http?.statusCode).toBe(503);
    await scheduler.kill('t1');
    expect((await scheduler.untilState('t1', 'TASK_KILLED')).checkStatus?.http?.statusCode).toBe(503);
  });

  it('goes with a health check, each with reasons of its own', async () => {
    const { scheduler, offer } = await ready();
    const healthCheck = { http: { port: 80 }, delaySeconds: 0, intervalSeconds: 60 };
    await scheduler.launch([offer], [task(offer, 't1', { check, healthCheck })]);
    await scheduler.until('both', () => {
      const { checkStatus, healthy } = scheduler.latestOf('t1') ?? {};
      return healthy === true && checkStatus?.http?.statusCode === 200;
    });
    const reasons = new Set(scheduler.updates.map(({ reason, source }) => `${source} ${reason}`));
    expect(reasons).toContain(`${Source.SOURCE_EXECUTOR} ${Reason.REASON_TASK_CHECK_STATUS_UPDATED}`);
    expect(reasons).toContain(`${Source.SOURCE_EXECUTOR} ${Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED}`);
  });
});

describe('a check that really probes', () => {
  const times = { delaySeconds: 0, intervalSeconds: 0.05 };
  const sleeping = { shell: true, value: 'sleep 60' };

  it('tells the exit code of its command, and nothing when the command takes too long', async () => {
    const command = { command: { shell: true, value: 'if test -e code; then exit $(cat code); else sleep 60; fi' } };
    const check = { ...times, type: CheckType.COMMAND, command, timeoutSeconds: 0.5 };
    const { cluster, scheduler } = await launched({ command: sleeping, check });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const sandbox = await sandboxOf(cluster);
    await writeFile(join(sandbox, 'code'), '7');
    await scheduler.until('7', () => resultsTold(scheduler).at(-1)?.command?.exitCode === 7);
    await writeFile(join(sandbox, 'code'), '0');
    await scheduler.until('0', () => resultsTold(scheduler).length === 2);
    expect(resultsTold(scheduler).map((result) => result?.command?.exitCode)).toEqual([7, 0]);
  });

  it('tells whether there is a connection over TCP', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const check = { ...times, type: CheckType.TCP, tcp: { port: (server.address() as AddressInfo).port } };
    const { scheduler } = await launched({ command: sleeping, check });
    await scheduler.until('a connection', () => resultsTold(scheduler).length === 1);
    await new Promise((resolve) => server.close(resolve));
    await scheduler.until('none', () => resultsTold(scheduler).length === 2);
    expect(resultsTold(scheduler).map((result) => result?.tcp?.succeeded)).toEqual([true, false]);
    expect(scheduler.statesOf('t1')).not.toContain('TASK_KILLED');
  });

  it('is done by the default executor for each task of a group', async () => {
    const { scheduler, offer } = await processScene();
    const check = { ...times, type: CheckType.COMMAND, command: { command: { shell: true, value: 'exit 3' } } };
    await scheduler.launchGroup([offer], defaultExecutor('d1'), [task(offer, 't1', { check })]);
    await scheduler.until('a result', () => resultsTold(scheduler).length === 1);
    expect(scheduler.updates.map(({ checkStatus }) => checkStatus?.type)).toEqual([
      ...Array<CheckType>(3).fill(CheckType.COMMAND),
    ]);
    expect(resultsTold(scheduler)[0]?.command?.exitCode).toBe(3);
  });

  it('pauses while the process of the agent is away', async () => {
    const check = {
      ...times,
      type: CheckType.COMMAND,
      command: { command: { shell: true, value: 'echo >> probes; exit $(wc -l < probes)' } },
    };
    const { cluster, scheduler } = await launched({ command: sleeping, check });
    await scheduler.until('results', () => resultsTold(scheduler).length > 1);
    const agent = cluster.agents[0];
    const restarted = agent?.restart({ downMs: 500 });
    const during = resultsTold(scheduler).length;
    await restarted;
    // One probe may have been on its way, and its result is not heard.
    expect(resultsTold(scheduler).length - during).toBeLessThan(2);
    await scheduler.until('results again', () => resultsTold(scheduler).length > during + 2);
  });
});
