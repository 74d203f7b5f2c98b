import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalCluster } from '../cluster/local-cluster.js';
import type { ClusterOptions } from '../cluster/options.js';
import { customExecutor, defaultExecutor, task, taskOf } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { post } from '../testing/test-scheduler.js';
import type { Answer, TestScheduler } from '../testing/test-scheduler.js';

const PATH = '/slave(1)/api/v1/executor';
const JSON_HEADERS = { 'Content-Type': 'application/json' };
const UUID = Buffer.alloc(16, 7).toString('base64');

interface Scene {
  readonly cluster: LocalCluster;
  readonly scheduler: TestScheduler;
  readonly address: string;
}

async function scene(options: ClusterOptions = {}): Promise<Scene> {
  const cluster = await testCluster({ runner: 'process', ...options });
  const scheduler = await testScheduler(cluster);
  return { cluster, scheduler, address: cluster.agents[0]?.address ?? '' };
}

/** With the executor e1, which runs t1. */
async function sceneOfExecutor(options: ClusterOptions = {}): Promise<Scene> {
  const here = await scene(options);
  const offer = await here.scheduler.offer();
  await here.scheduler.launch([offer], [taskOf(customExecutor('e1'), offer, 't1')]);
  await here.scheduler.untilState('t1', 'TASK_RUNNING');
  return here;
}

const say = (
  { address, scheduler }: Scene,
  call: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const identity = { executor_id: { value: 'e1' }, framework_id: { value: scheduler.frameworkId } };
  return post(address, PATH, { ...JSON_HEADERS, ...headers }, JSON.stringify({ ...identity, ...call }));
};

const update = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  type: 'UPDATE',
  update: {
    status: { task_id: { value: 't1' }, state: 'TASK_RUNNING', source: 'SOURCE_EXECUTOR', uuid: UUID, ...changes },
  },
});

describe('the executor API', () => {
  afterEach(stopAll);

  it('wants POST, a content type, one of two, and a body of that type', async () => {
    const { address } = await scene();
    const get = await post(address, PATH, {}, '', undefined, 'GET');
    expect([get.status, get.headers.allow]).toEqual([405, 'POST']);
    expect((await post(address, PATH, {}, '{}')).status).toBe(400);
    expect((await post(address, PATH, { 'Content-Type': 'text/plain' }, '{}')).status).toBe(415);
    expect((await post(address, PATH, JSON_HEADERS, '{')).status).toBe(400);
  });

  it('answers at the root of the agent, too', async () => {
    const { address } = await scene();
    expect((await post(address, '/api/v1/executor', {}, '', undefined, 'GET')).status).toBe(405);
  });

  it.each([
    ['no type', { type: undefined }, "Expecting 'type' to be present"],
    ['SUBSCRIBE without its message', { type: 'SUBSCRIBE' }, "Expecting 'subscribe' to be present"],
    ['UPDATE without its message', { type: 'UPDATE' }, "Expecting 'update' to be present"],
    ['MESSAGE without its message', { type: 'MESSAGE' }, "Expecting 'message' to be present"],
    ['an update without uuid', update({ uuid: undefined }), "Expecting 'uuid' to be present"],
    ['an update with half a uuid', update({ uuid: 'AAAA' }), 'Not a valid UUID'],
    ['an update of another source', update({ source: 'SOURCE_MASTER' }), 'SOURCE_EXECUTOR'],
    ['an update of another executor', update({ executor_id: { value: 'e2' } }), 'does not match ExecutorID'],
    ['a task in staging', update({ state: 'TASK_STAGING' }), 'TASK_STAGING'],
    ['a check status without type', update({ check_status: {} }), "must specify 'type'"],
    ['a check status without result', update({ check_status: { type: 'TCP' } }), "Expecting 'tcp'"],
  ])('refuses %s', async (_what, call, message) => {
    const answer = await say(await scene(), call);
    expect([answer.status, answer.body]).toEqual([400, expect.stringContaining(message)]);
    expect(answer.body).toMatch(/^Failed to validate Executor::Call: /);
  });

  it('knows neither strange frameworks nor strange executors', async () => {
    const here = await scene();
    expect(await say(here, update())).toMatchObject({ status: 400, body: 'Framework cannot be found' });
    const known = await sceneOfExecutor();
    const stranger = await say(known, { ...update(), executor_id: { value: 'other' } });
    expect(stranger).toMatchObject({ status: 400, body: 'Executor cannot be found' });
  });

  it('takes a heartbeat from anybody', async () => {
    expect((await say(await scene(), { type: 'HEARTBEAT' })).status).toBe(202);
  });

  it('wants a subscription to accept what it can send', async () => {
    const answer = await say(await scene(), { type: 'SUBSCRIBE', subscribe: {} }, { Accept: 'text/html' });
    expect(answer.status).toBe(406);
  });

  it('takes no call before the subscription', async () => {
    const here = await scene();
    const offer = await here.scheduler.offer();
    await here.scheduler.launch([offer], [taskOf(customExecutor('e1', 'silent'), offer, 't1')]);
    expect(await say(here, update())).toMatchObject({ status: 403, body: 'Executor is not subscribed' });
  });

  it('answers UNKNOWN with 501', async () => {
    expect((await say(await sceneOfExecutor(), { type: 'UNKNOWN' })).status).toBe(501);
  });

  it('takes only subscriptions while the agent recovers', async () => {
    const here = await sceneOfExecutor();
    await here.cluster.agents[0]?.restart();
    expect(await say(here, update())).toMatchObject({ status: 503, body: 'Agent has not finished recovery' });
  });

  it('wants the token of the executor where executors have to log in', async () => {
    const here = await sceneOfExecutor({ authenticateExecutors: true });
    const without = await say(here, update());
    expect([without.status, without.headers['www-authenticate']]).toEqual([401, 'Bearer realm="mesos-agent-executor"']);
    expect((await say(here, update(), { Authorization: 'Bearer a.b.c' })).status).toBe(401);
  });

  it('lets a default executor log in with its token', async () => {
    const here = await scene({ authenticateExecutors: true });
    const offer = await here.scheduler.offer();
    await here.scheduler.launchGroup([offer], defaultExecutor('d1'), [
      task(offer, 'g1', { command: { value: 'true' } }),
    ]);
    await here.scheduler.untilState('g1', 'TASK_FINISHED');
  });
});
