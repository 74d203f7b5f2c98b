import { afterEach, describe, expect, it } from '@jest/globals';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { post } from '../testing/test-scheduler.js';
import type { Answer } from '../testing/test-scheduler.js';

const get = (address: string, path: string): Promise<Answer> => post(address, path, {}, '', undefined, 'GET');

afterEach(stopAll);

describe('a request', () => {
  it('is refused with the status that was asked for', async () => {
    const { address, faults } = await testCluster();
    faults.add('refuse http:/state once');
    expect((await get(address, '/master/state')).status).toBe(503);
    expect((await get(address, '/state')).status).toBe(200);
    expect(faults.injected).toMatchObject([{ do: 'refuse', on: 'http:/state' }]);
  });

  it('is cut before it is carried out, or after', async () => {
    const cluster = await testCluster();
    const { address, faults, master } = cluster;
    faults.add('cut http:/health once');
    await expect(get(address, '/health')).rejects.toThrow();
    const scheduler = await testScheduler(cluster);
    faults.add('cut-answer http:/teardown once');
    await expect(post(address, '/teardown', {}, `frameworkId=${scheduler.frameworkId}`)).rejects.toThrow();
    await scheduler.until('the end', () => scheduler.ended);
    expect(master.counts.frameworks).toBe(0);
  });

  it('is delayed', async () => {
    const { address, faults } = await testCluster();
    faults.add('delay http:/health 200ms once');
    const startedMs = performance.now();
    expect((await get(address, '/health')).status).toBe(200);
    expect(performance.now() - startedMs).toBeGreaterThan(150);
  });

  it('is read slowly', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    cluster.faults.add('slow http:/api/v1/scheduler 1kB/s once');
    const startedMs = performance.now();
    expect((await scheduler.launch([offer], [task(offer, 't1')])).status).toBe(202);
    expect(performance.now() - startedMs).toBeGreaterThan(100);
    await scheduler.untilState('t1', 'TASK_RUNNING');
  });

  it('for files is refused wherever they are read', async () => {
    const { address, agents, faults } = await testCluster();
    faults.add('refuse http:/files/* 500');
    for (const at of [address, agents[0]!.address]) {
      expect((await get(at, '/files/browse?path=/')).status).toBe(500);
    }
    expect((await get(agents[0]!.address, '/slave(1)/files/browse?path=/')).status).toBe(500);
  });

  it('to the agent that is meant', async () => {
    const { agents, faults } = await testCluster({ agents: 2 });
    faults.add('refuse http:/health agent=agent-2.localhost');
    const answers = await Promise.all(agents.map(({ address }) => get(address, '/health')));
    expect(answers.map(({ status }) => status)).toEqual([200, 503]);
    expect(faults.injected).toMatchObject([{ agent: 'agent-2.localhost' }]);
  });
});
