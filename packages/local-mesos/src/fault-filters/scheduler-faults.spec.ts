import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalCluster } from '../cluster/local-cluster.js';
import type { ClusterOptions } from '../cluster/options.js';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { EventType, idText } from '../wire.js';
import type { Offer } from '../wire.js';

interface Scene {
  readonly cluster: LocalCluster;
  readonly scheduler: TestScheduler;
  readonly offer: Offer;
}

async function scene(options: ClusterOptions = {}): Promise<Scene> {
  const cluster = await testCluster(options);
  const scheduler = await testScheduler(cluster);
  return { cluster, scheduler, offer: await scheduler.offer() };
}

const timesOf = (scheduler: TestScheduler, taskId: string): number =>
  scheduler.updates.filter((status) => idText(status.taskId) === taskId).length;

afterEach(stopAll);

describe('a call', () => {
  it('that is dropped is accepted, and nothing comes of it', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('drop ACCEPT once');
    expect((await scheduler.launch([offer], [task(offer, 't1')])).status).toBe(202);
    expect(cluster.master.counts).toMatchObject({ offers: 1, tasks: 0 });
    expect(cluster.faults.injected).toMatchObject([
      { do: 'drop', on: 'call:ACCEPT', framework: scheduler.frameworkId },
    ]);
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
  });

  it('that is dropped is told what is wrong with it all the same', async () => {
    const { cluster, scheduler } = await scene();
    cluster.faults.add('drop DECLINE');
    scheduler.streamId = 'another';
    expect((await scheduler.decline([])).status).toBe(400);
  });

  it('whose answer is its outcome stays unanswered when it is dropped', async () => {
    const cluster = await testCluster({ faults: ['drop SUBSCRIBE once'] });
    const first = testScheduler(cluster).then(
      () => 'answered',
      () => 'cut',
    );
    const second = await testScheduler(cluster);
    expect(second.frameworkId).not.toBe('');
    expect(cluster.master.counts.frameworks).toBe(1);
    await stopAll();
    expect(await first).toBe('cut');
  });

  it('that is delayed holds back those behind it on its connection, but not those of others', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('delay ACCEPT 300ms once');
    const order: string[] = [];
    const launched = scheduler.launch([offer], [task(offer, 't1')]).then(() => order.push('launch'));
    const reconciled = scheduler.reconcile().then(() => order.push('reconcile'));
    const other = await testScheduler(cluster);
    await other.reconcile();
    order.push('other');
    await Promise.all([launched, reconciled]);
    expect(order).toEqual(['other', 'launch', 'reconcile']);
    await scheduler.untilState('t1', 'TASK_RUNNING');
  });

  it('that is duplicated is carried out twice and answered once', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('duplicate ACCEPT once');
    expect((await scheduler.launch([offer], [task(offer, 't1')])).status).toBe(202);
    const dropped = await scheduler.untilState('t1', 'TASK_DROPPED');
    expect(dropped.message).toContain('invalid offers');
    await scheduler.untilState('t1', 'TASK_RUNNING');
  });

  it('that is cut is not carried out', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('cut ACCEPT once');
    await expect(scheduler.launch([offer], [task(offer, 't1')])).rejects.toThrow();
    expect(cluster.master.counts).toMatchObject({ offers: 1, tasks: 0 });
    expect((await scheduler.reconcile()).status).toBe(202);
  });

  it('whose answer is cut is carried out', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('cut-answer ACCEPT once');
    await expect(scheduler.launch([offer], [task(offer, 't1')])).rejects.toThrow();
    await scheduler.untilState('t1', 'TASK_RUNNING');
  });

  it('to subscribe whose answer is cut leaves a framework nobody hears', async () => {
    const cluster = await testCluster({ faults: ['cut-answer SUBSCRIBE once'] });
    await expect(testScheduler(cluster)).rejects.toThrow();
    const second = await testScheduler(cluster);
    await second.offer();
    expect(cluster.master.counts.frameworks).toBe(2);
  });

  it('that is refused gets the status and is not carried out', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('refuse ACCEPT once', 'refuse KILL 429');
    expect((await scheduler.launch([offer], [task(offer, 't1')])).status).toBe(503);
    expect((await scheduler.kill('t1')).status).toBe(429);
    expect(cluster.master.counts).toMatchObject({ offers: 1, tasks: 0 });
  });

  it('of another framework is left alone', async () => {
    const { cluster, scheduler } = await scene();
    const other = await testScheduler(cluster, { info: { name: 'other' } });
    cluster.faults.add('refuse RECONCILE framework=other');
    expect((await scheduler.reconcile()).status).toBe(202);
    expect((await other.reconcile()).status).toBe(503);
  });
});

describe('an event', () => {
  it('that is dropped is not heard, and comes again when it is reliable', async () => {
    const { cluster, scheduler, offer } = await scene({ statusRetryMs: 20 });
    cluster.faults.add('drop UPDATE 3 times');
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
    expect(cluster.faults.injected.map(({ on, task: id }) => [on, id])).toEqual(Array(3).fill(['event:UPDATE', 't1']));
  });

  it('that is delayed holds back those behind it', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('delay UPDATE 200ms once');
    await scheduler.launch([offer], [task(offer, 't1')]);
    const [launchedMs, before] = [performance.now(), scheduler.events.length];
    cluster.master.rescindOffers(scheduler.frameworkId);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    expect(performance.now() - launchedMs).toBeGreaterThan(150);
    expect(scheduler.events[before]?.type).toBe(EventType.UPDATE);
  });

  it('that is duplicated is heard as often as said', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('duplicate UPDATE 4x once');
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    expect(timesOf(scheduler, 't1')).toBe(6);
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
  });

  it('that is cut ends the stream in its place', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('cut UPDATE once');
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.until('the end', () => scheduler.ended);
    expect(timesOf(scheduler, 't1')).toBe(0);
    const again = await testScheduler(cluster, { id: scheduler.frameworkId });
    await again.untilState('t1', 'TASK_RUNNING');
  });

  it('that is corrupt has a length and no meaning', async () => {
    const { cluster, scheduler } = await scene();
    cluster.faults.add('corrupt RESCIND once');
    cluster.master.rescindOffers(scheduler.frameworkId);
    await scheduler.until('what is no message', () => scheduler.malformed !== undefined);
    expect(scheduler.of(EventType.RESCIND)).toEqual([]);
    await scheduler.until('the next event', () => scheduler.of(EventType.OFFERS).length > 1);
  });

  it('that is misframed has no length', async () => {
    const { cluster, scheduler } = await scene();
    cluster.faults.add('misframe RESCIND once');
    cluster.master.rescindOffers(scheduler.frameworkId);
    await scheduler.until('what is no record', () => scheduler.malformed !== undefined);
    expect(String(scheduler.malformed)).toContain('length');
  });

  it('that is truncated is half there when the stream ends', async () => {
    const { cluster, scheduler } = await scene();
    cluster.faults.add('truncate RESCIND once');
    cluster.master.rescindOffers(scheduler.frameworkId);
    await scheduler.until('the end', () => scheduler.ended);
    expect(scheduler.of(EventType.RESCIND)).toEqual([]);
    expect(scheduler.unread).toBeGreaterThan(0);
  });

  it('that is slow arrives in small pieces, whole', async () => {
    const { cluster, scheduler, offer } = await scene();
    cluster.faults.add('slow UPDATE 1kB/s once');
    const chunks = scheduler.chunks;
    const startedMs = performance.now();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_STARTING');
    expect(performance.now() - startedMs).toBeGreaterThan(100);
    expect(scheduler.chunks - chunks).toBeGreaterThan(2);
  });

  it('SUBSCRIBED can be lost, too, and with it the id', async () => {
    const cluster = await testCluster({ faults: ['drop SUBSCRIBED once'] });
    const scheduler = await testScheduler(cluster);
    expect(scheduler.frameworkId).toBe('');
    expect(cluster.master.counts.frameworks).toBe(1);
  });
});
