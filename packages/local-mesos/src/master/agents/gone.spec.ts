import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalAgent, LocalCluster } from '../../cluster/local-cluster.js';
import type { MasterNode } from '../../cluster/master-node.js';
import { callMaster } from '../../testing/ask-master.js';
import { task } from '../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { getJson } from '../../testing/test-scheduler.js';
import type { Answer, SubscribeOptions, TestScheduler } from '../../testing/test-scheduler.js';
import { Capability, EventType, Reason, Source, TaskState } from '../../wire.js';

afterEach(stopAll);

const markGone = ({ address }: LocalCluster, agentId = ''): Promise<Answer> =>
  callMaster(address, { type: 'MARK_AGENT_GONE', mark_agent_gone: { agent_id: { value: agentId } } });

const withTask = async (
  framework: SubscribeOptions = {},
): Promise<{ cluster: LocalCluster; agent: LocalAgent; scheduler: TestScheduler }> => {
  const cluster = await testCluster();
  const scheduler = await testScheduler(cluster, framework);
  const offer = await scheduler.offer();
  await scheduler.launch([offer], [task(offer, 't1')], 0);
  await scheduler.untilState('t1', 'TASK_RUNNING');
  return { cluster, agent: cluster.agents[0] as LocalAgent, scheduler };
};

const AWARE = [Capability.MULTI_ROLE, Capability.PARTITION_AWARE];
const UNAWARE = [Capability.MULTI_ROLE];

describe('an agent marked gone', () => {
  it.each<[string, Capability[], keyof typeof TaskState, Reason]>([
    ['PARTITION_AWARE', AWARE, 'TASK_GONE_BY_OPERATOR', Reason.REASON_AGENT_REMOVED_BY_OPERATOR],
    ['other', UNAWARE, 'TASK_LOST', Reason.REASON_AGENT_REMOVED],
  ])('costs the tasks of %s frameworks', async (_, capabilities, state, reason) => {
    const { cluster, agent, scheduler } = await withTask({ capabilities });
    const agentId = agent.id ?? '';
    const answer = await markGone(cluster, agentId);
    expect([answer.status, answer.body]).toEqual([200, '']);
    const told = await scheduler.untilState('t1', state);
    expect(told).toMatchObject({ reason, source: Source.SOURCE_MASTER, message: 'Agent has been marked gone' });
    expect(told.uuid ?? []).toHaveLength(0);
    await scheduler.until('FAILURE', () => scheduler.of(EventType.FAILURE).length === 1);
    expect(scheduler.of(EventType.FAILURE)[0]?.failure?.agentId?.value).toBe(agentId);
    expect(agent.connected).toBe(false);
    await scheduler.reconcile([{ taskId: 't1', agentId }]);
    await scheduler.until('the answer', () => scheduler.latestOf('t1')?.reason === Reason.REASON_RECONCILIATION);
    expect(scheduler.latestOf('t1')).toMatchObject({
      state: TaskState[state],
      message: 'Reconciliation: Task is gone',
    });
  });

  it('is refused for ever, by later masters, too, and being told again changes nothing', async () => {
    const { cluster, agent } = await withTask();
    const agentId = agent.id ?? '';
    await markGone(cluster, agentId);
    agent.reconnect();
    expect(agent.connected).toBe(false);
    await cluster.master.restart();
    agent.reconnect();
    expect(agent.connected).toBe(false);
    expect((await markGone(cluster, agentId)).status).toBe(200);
    expect((await getJson(cluster.address, '/state')).slaves).toEqual([]);
  });

  it('may be unreachable at that time, or awaited from an earlier master', async () => {
    const { cluster, agent, scheduler } = await withTask();
    const agentId = agent.id ?? '';
    agent.markUnreachable();
    await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    expect((await markGone(cluster, agentId)).status).toBe(200);
    await scheduler.reconcile([{ taskId: 't1', agentId }]);
    await scheduler.untilState('t1', 'TASK_GONE_BY_OPERATOR');

    const second = await withTask();
    second.agent.disconnect();
    await second.cluster.master.restart();
    expect((await markGone(second.cluster, second.agent.id)).status).toBe(200);
    second.agent.reconnect();
    expect(second.agent.connected).toBe(false);
  });

  it('is known to the master, and marked once at a time', async () => {
    const { cluster, agent } = await withTask();
    const unknown = await markGone(cluster, 'nobody');
    expect([unknown.status, unknown.body]).toEqual([404, 'Agent nobody is not known']);
    const { gone } = (cluster.master as MasterNode).current;
    const first = gone.mark(agent.id ?? '');
    expect((await gone.mark(agent.id ?? '')).status).toBe(503);
    expect(await first).toEqual({ status: 200 });
  });
});
