import { afterEach, describe, expect, it } from '@jest/globals';
import { masterClient } from '@borealis/mesos';
import { task } from '../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { MasterCallType, MasterEventType, MasterResponseType, TaskState, idText } from '../../wire.js';
import type { MasterEvent } from '../../wire.js';

afterEach(stopAll);

const READS = [
  'GET_HEALTH',
  'GET_FLAGS',
  'GET_VERSION',
  'GET_METRICS',
  'GET_LOGGING_LEVEL',
  'GET_STATE',
  'GET_AGENTS',
  'GET_FRAMEWORKS',
  'GET_EXECUTORS',
  'GET_OPERATIONS',
  'GET_TASKS',
  'GET_ROLES',
  'GET_WEIGHTS',
  'GET_MASTER',
  'GET_QUOTA',
  'GET_MAINTENANCE_STATUS',
  'GET_MAINTENANCE_SCHEDULE',
] as const;

const memberOf = (type: string): string =>
  type.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe('the operator client of @borealis/mesos', () => {
  it('reads everything there is to read, as protobuf', async () => {
    const cluster = await testCluster({ agents: 2 });
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const client = masterClient({ at: [cluster.address] });
    for (const name of READS) {
      const response = await client.call({ type: MasterCallType[name], getMetrics: {} });
      expect(MasterResponseType[response?.type ?? 0]).toBe(name);
      expect(response).toHaveProperty(memberOf(name), expect.anything());
    }
    const state = (await client.call({ type: MasterCallType.GET_STATE }))?.getState;
    expect(state?.getAgents?.agents).toHaveLength(2);
    expect(state?.getTasks?.tasks?.map(({ state: latest }) => latest)).toEqual([TaskState.TASK_RUNNING]);
    expect(idText(state?.getFrameworks?.frameworks?.[0]?.frameworkInfo.id)).toBe(scheduler.frameworkId);
  });

  it('watches what happens, and logs in where it has to', async () => {
    const credentials = { principal: 'ops', secret: 'pw' };
    const cluster = await testCluster({
      agents: 0,
      credentials: [credentials],
      authenticateFrameworks: false,
      authenticateReadwrite: true,
    });
    await expect(
      masterClient({ at: [cluster.address] }).call({ type: MasterCallType.GET_HEALTH }),
    ).rejects.toMatchObject({ code: 'MESOS_UNAUTHORISED' });
    const client = masterClient({ at: [cluster.address], credentials });
    const stop = new AbortController();
    const heard: (MasterEvent['type'] | undefined)[] = [];
    for await (const event of client.events(stop.signal)) {
      heard.push(event.type);
      if (event.type === MasterEventType.HEARTBEAT) await testScheduler(cluster);
      if (event.type === MasterEventType.FRAMEWORK_ADDED) stop.abort();
    }
    expect(heard).toEqual([MasterEventType.SUBSCRIBED, MasterEventType.HEARTBEAT, MasterEventType.FRAMEWORK_ADDED]);
  });
});
