import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '../../logger.js';
import { Books } from '../../master/books.js';
import { FrameworkRecord } from '../../master/framework-record.js';
import { emptyRegistry } from '../../master/registry.js';
import { task } from '../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { TestOperator } from '../../testing/test-operator.js';
import type { TestScheduler } from '../../testing/test-scheduler.js';
import { CallType, Capability, idText } from '../../wire.js';
import { JSON_TYPE } from '../media-type.js';
import { EventSubscribers } from './event-subscribers.js';

const operators: TestOperator[] = [];

let server: Server | undefined;

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const opened = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
  server = opened;
  await once(opened, 'listening');
  return `127.0.0.1:${(opened.address() as AddressInfo).port}`;
}

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  for (const operator of operators.splice(0)) operator.disconnect();
  await stopAll();
});

async function testOperator(cluster: { readonly address: string }): Promise<TestOperator> {
  const operator = await TestOperator.subscribe(cluster.address);
  operators.push(operator);
  await operator.until('the snapshot', () => operator.events.length >= 2 || operator.ended);
  return operator;
}

type Shown = Readonly<Record<string, unknown>>;

const updateName = (scheduler: TestScheduler, name: string): Promise<unknown> =>
  scheduler.call({
    type: CallType.UPDATE_FRAMEWORK,
    updateFramework: {
      frameworkInfo: {
        user: '',
        name,
        id: { value: scheduler.frameworkId },
        roles: ['web'],
        checkpoint: true,
        failoverTimeout: 60,
        capabilities: [{ type: Capability.MULTI_ROLE }],
      },
    },
  });

describe('a subscription to the events of the cluster', () => {
  it('begins with everything there is, and a heartbeat', async () => {
    const cluster = await testCluster({ heartbeatMs: 30_000 });
    const scheduler = await testScheduler(cluster);
    const operator = await testOperator(cluster);
    expect(operator.types.slice(0, 2)).toEqual(['SUBSCRIBED', 'HEARTBEAT']);
    expect(operator.events[0]).toMatchObject({
      subscribed: {
        heartbeat_interval_seconds: 30,
        get_state: {
          get_agents: { agents: [{ active: true }] },
          get_frameworks: { frameworks: [{ framework_info: { id: { value: scheduler.frameworkId } } }] },
        },
      },
    });
  });

  it('goes on with heartbeats', async () => {
    const operator = await testOperator(await testCluster({ heartbeatMs: 10 }));
    await operator.until('heartbeats', () => operator.types.filter((type) => type === 'HEARTBEAT').length > 3);
  });

  it('tells of a task from its launch to its end, each state once', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const operator = await testOperator(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1');
    const states = (): readonly unknown[] => operator.of<Shown>('TASK_UPDATED').map((event) => event['state']);
    await operator.until('the end of the task', () => states().includes('TASK_KILLED'));
    expect(operator.of('TASK_ADDED')).toMatchObject([{ task: { task_id: { value: 't1' }, state: 'TASK_STAGING' } }]);
    expect(states()).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING', 'TASK_KILLED']);
    expect(operator.of('TASK_UPDATED')[1]).toMatchObject({
      framework_id: { value: scheduler.frameworkId },
      status: { task_id: { value: 't1' }, state: 'TASK_RUNNING', uuid: expect.any(String) },
    });
  });

  it('tells of frameworks that come, change, come back and go', async () => {
    const cluster = await testCluster({ agents: 0 });
    const operator = await testOperator(cluster);
    const scheduler = await testScheduler(cluster, { info: { name: 'shop' } });
    await updateName(scheduler, 'market');
    const second = await testScheduler(cluster, { id: scheduler.frameworkId, info: { name: 'mall' } });
    await second.call({ type: CallType.TEARDOWN });
    await operator.until('its end', () => operator.types.includes('FRAMEWORK_REMOVED'));
    expect(operator.types.filter((type) => type !== 'HEARTBEAT').slice(1)).toEqual([
      'FRAMEWORK_ADDED',
      'FRAMEWORK_UPDATED',
      'FRAMEWORK_UPDATED',
      'FRAMEWORK_REMOVED',
    ]);
    expect(operator.of('FRAMEWORK_ADDED')).toMatchObject([
      { framework: { framework_info: { name: 'shop' }, active: true, connected: true, recovered: false } },
    ]);
    expect(operator.of('FRAMEWORK_UPDATED')).toMatchObject([
      { framework: { framework_info: { name: 'market' } } },
      { framework: { framework_info: { name: 'mall' } } },
    ]);
    expect(operator.of('FRAMEWORK_REMOVED')).toMatchObject([
      { framework_info: { id: { value: scheduler.frameworkId }, name: 'mall' } },
    ]);
  });

  it('tells the end of the tasks of a framework that is torn down, before the end of the framework', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const operator = await testOperator(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.call({ type: CallType.TEARDOWN });
    await operator.until('its end', () => operator.types.includes('FRAMEWORK_REMOVED'));
    expect(operator.types.slice(-2)).toEqual(['TASK_UPDATED', 'FRAMEWORK_REMOVED']);
    expect(operator.of('TASK_UPDATED').at(-1)).toMatchObject({
      state: 'TASK_KILLED',
      status: { reason: 'REASON_FRAMEWORK_REMOVED' },
    });
  });

  it('tells of agents that come and say goodbye, and nothing of one that is unreachable but its tasks', async () => {
    const cluster = await testCluster({ agents: 1 });
    const scheduler = await testScheduler(cluster);
    const operator = await testOperator(cluster);
    const offer = await scheduler.offer();
    const [agent] = cluster.agents;
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    agent?.markUnreachable();
    await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    agent?.reconnect();
    await operator.until('its return', () => operator.types.includes('AGENT_ADDED'));
    expect(operator.of('AGENT_ADDED')).toMatchObject([
      { agent: { agent_info: { id: { value: idText(offer.agentId) } }, active: true } },
    ]);
    expect(operator.of('TASK_ADDED').at(-1)).toMatchObject({ task: { state: 'TASK_RUNNING' } });
    expect(operator.types).not.toContain('AGENT_REMOVED');
    agent?.stop();
    await operator.until('its goodbye', () => operator.types.includes('AGENT_REMOVED'));
    expect(operator.of('AGENT_REMOVED')).toEqual([{ agent_id: { value: idText(offer.agentId) } }]);
  });

  it('is closed, if it is the oldest, when there is one too many', async () => {
    const cluster = await testCluster({ agents: 0, maxOperatorSubscribers: 2 });
    const first = await testOperator(cluster);
    const second = await testOperator(cluster);
    const third = await testOperator(cluster);
    await first.until('its end', () => first.ended);
    await testScheduler(cluster);
    for (const operator of [second, third]) {
      await operator.until('a framework', () => operator.types.includes('FRAMEWORK_ADDED'));
    }
  });

  it('is cut off when it does not read what happens', async () => {
    const books = new Books(emptyRegistry());
    const settings = { heartbeatMs: 60_000, maxOperatorSubscribers: 10, mostUnreadBytes: 65_536, logger: silentLogger };
    const subscribers = new EventSubscribers(settings);
    const address = await serve((response) => subscribers.subscribe(books, response, JSON_TYPE));
    const sleeper = await testOperator({ address });
    const reader = await testOperator({ address });
    sleeper.pause();
    // More than what the sockets between the two hold by themselves.
    const label = { key: 'long', value: 'x'.repeat(1024 * 1024) };
    const info = { user: '', name: 'large', labels: { labels: [label] } };
    const framework = new FrameworkRecord('f1', info, Date.now(), 1000);
    for (let round = 1; round <= 24 && subscribers.size === 2; round++) {
      books.happenings.tell({ kind: 'framework updated', framework });
      await reader.until('the update', () => reader.of('FRAMEWORK_UPDATED').length === round);
    }
    expect([subscribers.size, reader.ended]).toEqual([1, false]);
    sleeper.resume();
    await sleeper.until('its end', () => sleeper.ended);
  });
});
