import { afterEach, describe, expect, it } from '@jest/globals';
import { bundleOf } from '../resources/index.js';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson, post } from '../testing/test-scheduler.js';
import { CallType, EventType, Reason } from '../wire.js';

afterEach(stopAll);

interface FrameworkEntry {
  readonly id: string;
  readonly active: boolean;
  readonly unregistered_time: number;
  readonly tasks: readonly object[];
  readonly completed_tasks: readonly { readonly state: string }[];
}
const frameworksOf = async (
  address: string,
): Promise<{ frameworks: FrameworkEntry[]; completed_frameworks: FrameworkEntry[] }> =>
  (await getJson(address, '/frameworks')) as never;

describe('a framework', () => {
  it('is taken over by the newest subscription with its id', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster);
    const offer = await first.offer();
    await first.launch([offer], [task(offer, 't1')], 3600);
    await first.untilState('t1', 'TASK_RUNNING');
    const second = await testScheduler(cluster, { id: first.frameworkId });
    await first.until('the end', () => first.ended);
    expect(first.errors).toEqual(['Framework failed over']);
    expect(first.of(EventType.RESCIND)).toHaveLength(0);
    expect(second.streamId).not.toBe(first.streamId);
    await second.reconcile();
    await second.untilState('t1', 'TASK_RUNNING');
    const late = await first.call({ type: CallType.REVIVE });
    expect(late.status).toBe(400);
    expect(late.body).toContain("didn't match the stream ID");
  });

  it('keeps its filters when it is taken over, and loses them when it was away', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster);
    await first.decline([await first.offer()], 3600);
    const second = await testScheduler(cluster, { id: first.frameworkId });
    const other = await testScheduler(cluster);
    const offer = await other.offer();
    await other.decline([offer], 3600);
    expect(second.offers).toHaveLength(0);
    cluster.master.disconnectFramework(second.frameworkId);
    await second.until('the end', () => second.ended);
    const third = await testScheduler(cluster, { id: first.frameworkId });
    await third.offer();
  });

  it('is offered anew what it held when it subscribes again, however its old stream ended; a REVIVE frees nothing of it', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster);
    const { id, resources } = await first.offer();
    const held = bundleOf(resources ?? []);
    expect((await first.call({ type: CallType.REVIVE })).status).toBe(202);
    expect(first.offers.map((offer) => offer.id.value)).toEqual([id.value]);
    const second = await testScheduler(cluster, { id: first.frameworkId });
    const taken = await second.offer();
    expect(bundleOf(taken.resources ?? [])).toEqual(held);
    cluster.master.disconnectFramework(second.frameworkId);
    await second.until('the end', () => second.ended);
    const third = await testScheduler(cluster, { id: first.frameworkId });
    expect(bundleOf((await third.offer()).resources ?? [])).toEqual(held);
  });

  it('comes back within its time and finds its tasks', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster);
    const offer = await first.offer();
    await first.launch([offer], [task(offer, 't1')]);
    await first.untilState('t1', 'TASK_RUNNING');
    expect(cluster.master.disconnectFramework(first.frameworkId)).toBe(true);
    await first.until('the end', () => first.ended);
    expect(first.errors).toEqual([]);
    const second = await testScheduler(cluster, { id: first.frameworkId });
    await second.reconcile();
    await second.untilState('t1', 'TASK_RUNNING');
    expect(cluster.master.disconnectFramework('nobody')).toBe(false);
  });

  it('is removed with its tasks when its time is over, and is refused from then on', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster, { info: { failoverTimeout: 0.02 } });
    const witness = await testScheduler(cluster);
    const offer = await first.offer();
    await first.launch([offer], [task(offer, 't1')]);
    await first.untilState('t1', 'TASK_RUNNING');
    first.disconnect();
    // What the task held becomes free with the removal only.
    const cpus = (): number => bundleOf(witness.offers.flatMap((one) => one.resources ?? [])).scalars.get('cpus') ?? 0;
    await witness.until('all resources', () => cpus() === 4000);
    const again = await testScheduler(cluster, { id: first.frameworkId });
    await again.until('the end', () => again.ended);
    expect(again.errors).toEqual(['Framework has been removed']);
    const { completed_frameworks } = await frameworksOf(cluster.address);
    expect(completed_frameworks).toMatchObject([{ id: first.frameworkId, active: false }]);
    expect(completed_frameworks[0]?.completed_tasks).toMatchObject([{ state: 'TASK_KILLED' }]);
    expect(completed_frameworks[0]?.unregistered_time).toBeGreaterThan(0);
  });

  it('is removed at once without a failover time-out', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, { info: { failoverTimeout: 0 } });
    const witness = await testScheduler(cluster);
    scheduler.disconnect();
    await witness.offer();
    expect(cluster.master.counts.frameworks).toBe(1);
  });

  it('ends with TEARDOWN, without an error', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const answer = await scheduler.call({ type: CallType.TEARDOWN });
    expect(answer.status).toBe(202);
    await scheduler.until('the end', () => scheduler.ended);
    expect(scheduler.errors).toEqual([]);
    expect(cluster.master.counts.frameworks).toBe(0);
  });

  it('can be torn down by an operator', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await post(cluster.address, '/master/teardown', form, `frameworkId=${scheduler.frameworkId}`);
    expect(answer.status).toBe(200);
    await scheduler.until('the end', () => scheduler.ended);
  });

  it('may not change its principal', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, { info: { principal: 'a' } });
    const other = await testScheduler(cluster, { id: scheduler.frameworkId, info: { principal: 'b' } });
    await other.until('the end', () => other.ended);
    expect(other.errors).toEqual(["Changing framework's principal is not allowed."]);
    expect(scheduler.ended).toBe(false);
  });

  it('can be sent bytes that are no record', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    cluster.master.sendMalformedRecord(scheduler.frameworkId);
    await scheduler.until('the fault', () => scheduler.malformed !== undefined);
    expect(scheduler.malformed).toMatchObject({ code: 'MESOS_RECORD_MALFORMED' });
  });
});

describe('a master', () => {
  it('comes back with an empty memory, and learns its tasks from the agents', async () => {
    const cluster = await testCluster({ agents: 2, agentReregisterDelayMs: 2_000 });
    const first = await testScheduler(cluster);
    const offer = await first.offer();
    await first.launch(first.offers.slice(0, 1), [task(offer, 't1')]);
    await first.untilState('t1', 'TASK_RUNNING');
    const before = cluster.master.id;
    await cluster.master.restart();
    expect(cluster.master.id).not.toBe(before);
    await first.until('the end', () => first.ended);
    const second = await testScheduler(cluster, { id: first.frameworkId });
    expect(second.frameworkId).toBe(first.frameworkId);
    // The agents are not back yet: no verdict.
    await second.reconcile([{ taskId: 't1', agentId: offer.agentId.value }, { taskId: 'other' }]);
    expect(second.updates.filter(({ reason }) => reason === Reason.REASON_RECONCILIATION)).toEqual([]);
    await second.until('offers of both agents', () => second.offers.length === 2);
    await second.reconcile([{ taskId: 't1', agentId: offer.agentId.value }]);
    const status = await second.untilState('t1', 'TASK_RUNNING');
    expect(status.agentId?.value).toBe(offer.agentId.value);
    await second.kill('t1');
    await second.untilState('t1', 'TASK_KILLED');
  });

  it('shows frameworks it knows from the agents as recovered', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster);
    const offer = await first.offer();
    await first.launch([offer], [task(offer, 't1')]);
    await first.untilState('t1', 'TASK_RUNNING');
    await cluster.master.restart();
    const witness = await testScheduler(cluster);
    await witness.offer();
    const { frameworks } = await frameworksOf(cluster.address);
    expect(frameworks.find(({ id }) => id === first.frameworkId)).toMatchObject({
      recovered: true,
      active: false,
      tasks: [{ id: 't1', state: 'TASK_RUNNING' }],
    });
  });
});
