import { afterEach, describe, expect, it } from '@jest/globals';
import { askMaster, callMaster } from '../../../testing/ask-master.js';
import { scalar, task } from '../../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../../testing/test-cluster.js';
import { TestOperator } from '../../../testing/test-operator.js';
import { getJson } from '../../../testing/test-scheduler.js';

afterEach(stopAll);

const metricsOf = async (cluster: { readonly address: string }): Promise<Readonly<Record<string, unknown>>> =>
  getJson(cluster.address, '/metrics/snapshot?timeout=5secs');

describe('the metrics of a master', () => {
  it('show what counts nothing yet as 0', async () => {
    const metrics = await metricsOf(await testCluster({ agents: 0 }));
    expect(metrics).toMatchObject({
      'master/elected': 1,
      'master/slaves_active': 0,
      'master/tasks_running': 0,
      'master/tasks_finished': 0,
      'master/messages_kill_task': 0,
      'master/slave_removals': 0,
      'master/cpus_total': 0,
      'master/cpus_percent': 0,
      'system/cpus_total': expect.any(Number),
    });
  });

  it('count agents, calls, offers and the ends of tasks, in all and for each framework', async () => {
    const cluster = await testCluster({ cpus: 4 });
    const scheduler = await testScheduler(cluster, { info: { name: 'my shop' } });
    const offer = await scheduler.offer();
    await scheduler.launch(
      [offer],
      [task(offer, 't1', { resources: [scalar('cpus', 1)] }), task(offer, 'bad/id')],
      600,
    );
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.untilState('bad/id', 'TASK_ERROR');
    const running = await metricsOf(cluster);
    const own = `master/frameworks/my%20shop/${scheduler.frameworkId}`;
    expect(running).toMatchObject({
      'master/slave_registrations': 1,
      'master/messages_launch_tasks': 1,
      'master/tasks_running': 1,
      'master/tasks_error': 1,
      'master/task_error/source_master/reason_task_invalid': 1,
      'master/cpus_total': 4,
      'master/cpus_used': 1,
      'master/cpus_percent': 0.25,
      'allocator/mesos/resources/cpus/total': 4,
      'allocator/mesos/resources/cpus/offered_or_allocated': 1,
      [`${own}/subscribed`]: 1,
      [`${own}/calls/accept`]: 1,
      [`${own}/offers/sent`]: 1,
      [`${own}/offers/accepted`]: 1,
      [`${own}/operations/launch`]: 1,
      [`${own}/tasks/active/task_running`]: 1,
      [`${own}/roles/web/suppressed`]: 0,
    });
    await scheduler.kill('t1');
    await scheduler.acknowledge(await scheduler.untilState('t1', 'TASK_KILLED'));
    expect(await metricsOf(cluster)).toMatchObject({
      'master/tasks_running': 0,
      'master/tasks_killed': 1,
      'master/messages_kill_task': 1,
      'master/valid_status_updates': expect.any(Number),
      [`${own}/tasks/active/task_running`]: 0,
      [`${own}/tasks/terminal/task_killed`]: 1,
    });
  });

  it('count the agents that are lost, by how', async () => {
    const cluster = await testCluster({ agents: 2 });
    cluster.agents[0]?.markUnreachable();
    cluster.agents[1]?.stop();
    expect(await metricsOf(cluster)).toMatchObject({
      'master/slaves_active': 0,
      'master/slaves_unreachable': 1,
      'master/slave_unreachable_completed': 1,
      'master/slave_removals': 2,
      'master/slave_removals/reason_unhealthy': 1,
      'master/slave_removals/reason_unregistered': 1,
    });
  });

  it('forget a framework that is gone', async () => {
    const cluster = await testCluster({ agents: 0 });
    const scheduler = await testScheduler(cluster);
    const teardown = { framework_id: { value: scheduler.frameworkId } };
    expect((await callMaster(cluster.address, { type: 'TEARDOWN', teardown })).status).toBe(200);
    const names = Object.keys(await metricsOf(cluster));
    expect(names.filter((name) => name.startsWith('master/frameworks/'))).toEqual([]);
  });

  it('are told by the operator API as well, with those who watch counted', async () => {
    const cluster = await testCluster({ agents: 0 });
    const operator = await TestOperator.subscribe(cluster.address);
    const { metrics } = await askMaster<{ metrics: readonly object[] }>(cluster.address, 'GET_METRICS', {
      get_metrics: {},
    });
    expect(metrics).toContainEqual({ name: 'master/operator_event_stream_subscribers', value: 1 });
    operator.disconnect();
  });
});
