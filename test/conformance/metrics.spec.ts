import { describe, expect, it } from '@jest/globals';
import { agentOf, decline, filesOf, running, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();
const metrics = async (origin = master.origin()): Promise<Record<string, number>> =>
  (await (await fetch(`${origin}/metrics/snapshot`)).json()) as Record<string, number>;

const states = ['staging', 'starting', 'running', 'killing', 'unreachable', 'finished', 'failed', 'killed', 'lost'];
const resources = (who: string): string[] =>
  ['cpus', 'mem', 'disk', 'gpus'].flatMap((name) =>
    ['total', 'used', 'percent'].map((what) => `${who}/${name}_${what}`),
  );

describe('§24 the metrics of a master', () => {
  it.each<[string, readonly string[]]>([
    ['master', ['elected', 'uptime_secs', 'outstanding_offers', 'dropped_messages'].map((name) => `master/${name}`)],
    [
      'agents',
      ['active', 'inactive', 'connected', 'disconnected', 'unreachable'].map((name) => `master/slaves_${name}`),
    ],
    ['frameworks', ['active', 'inactive', 'connected', 'disconnected'].map((name) => `master/frameworks_${name}`)],
    ['tasks', [...states, 'error', 'dropped', 'gone', 'gone_by_operator'].map((name) => `master/tasks_${name}`)],
    ['resources', resources('master')],
    [
      'messages',
      [
        'launch_tasks',
        'decline_offers',
        'kill_task',
        'reconcile_tasks',
        'revive_offers',
        'suppress_offers',
        'register_slave',
        'reregister_slave',
        'status_update',
        'status_update_acknowledgement',
      ].map((name) => `master/messages_${name}`),
    ],
    [
      'the life of agents',
      [
        'slave_registrations',
        'slave_reregistrations',
        'slave_removals',
        'slave_removals/reason_registered',
        'slave_removals/reason_unhealthy',
        'slave_removals/reason_unregistered',
        'slave_unreachable_scheduled',
        'slave_unreachable_canceled',
        'slave_unreachable_completed',
      ].map((name) => `master/${name}`),
    ],
    [
      'updates',
      [
        'valid_status_updates',
        'invalid_status_updates',
        'valid_status_update_acknowledgements',
        'invalid_status_update_acknowledgements',
      ].map((name) => `master/${name}`),
    ],
    ['queues', ['messages', 'dispatches', 'http_requests'].map((name) => `master/event_queue_${name}`)],
    ['the allocator', ['allocator/event_queue_dispatches', 'allocator/mesos/allocation_runs']],
    ['the registrar', ['registrar/queued_operations']],
    [
      'the machine',
      ['cpus_total', 'load_1min', 'load_5min', 'load_15min', 'mem_total_bytes', 'mem_free_bytes'].map(
        (name) => `system/${name}`,
      ),
    ],
  ])('tell of %s', async (_, names) => {
    await running(await master.framework());
    const now = await metrics();
    for (const name of names) expect([name, typeof now[name]]).toEqual([name, 'number']);
  });

  it('count what frameworks ask for', async () => {
    const framework = await master.framework();
    const before = await metrics();
    await decline(framework, [await framework.offer()], 0);
    await framework.call('REVIVE');
    await framework.call('SUPPRESS');
    const task = await running(framework).catch(async () => {
      await framework.call('REVIVE');
      return running(framework);
    });
    await framework.call('KILL', { kill: { task_id: task.task_id } });
    await framework.update(task.task_id.value, 'TASK_KILLING');
    const after = await metrics();
    for (const name of ['decline_offers', 'revive_offers', 'suppress_offers', 'launch_tasks', 'kill_task'])
      expect([name, (after[`master/messages_${name}`] ?? 0) > (before[`master/messages_${name}`] ?? 0)]).toEqual([
        name,
        true,
      ]);
    expect(after['master/tasks_killing']).toBeGreaterThan(0);
    expect(after['master/cpus_used']).toBeGreaterThan(0);
  });

  const own = (framework: Framework, name: string): string =>
    `master/frameworks/${encodeURIComponent(framework.info.name as string)}/${framework.id}/${name}`;

  it('tell of each framework', async () => {
    const framework = await master.framework();
    await running(framework);
    const now = await metrics();
    const role = framework.info.roles[0] as string;
    const expected: Message = {
      subscribed: 1,
      'calls/accept': 1,
      'offers/accepted': 1,
      'tasks/active/task_running': 1,
      'operations/launch': 1,
      [`roles/${role}/suppressed`]: 0,
    };
    for (const [name, value] of Object.entries(expected))
      expect([name, now[own(framework, name)]]).toEqual([name, value]);
    for (const name of ['calls', 'events', 'events/offers', 'offers/sent'])
      expect([name, now[own(framework, name)]! > 0]).toEqual([name, true]);
  });
});

describe('§24 the metrics of an agent', () => {
  it('tell of itself, its tasks, executors and resources', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    expect(agentOf(offer)).toContain('slave(');
    const now = await metrics(filesOf(offer));
    const names = [
      ...['registered', 'uptime_secs', 'recovery_errors', 'frameworks_active', 'container_launch_errors'],
      ...['registering', 'running', 'terminating', 'terminated', 'preempted'].map((name) => `executors_${name}`),
      ...['staging', 'starting', 'running', 'killing', 'finished', 'failed', 'killed', 'lost'].map(
        (name) => `tasks_${name}`,
      ),
      ...['valid', 'invalid'].flatMap((name) => [`${name}_status_updates`, `${name}_framework_messages`]),
    ].map((name) => `slave/${name}`);
    for (const name of [...names, ...resources('slave')]) expect([name, typeof now[name]]).toEqual([name, 'number']);
    expect(now['slave/registered']).toBe(1);
  });
});
