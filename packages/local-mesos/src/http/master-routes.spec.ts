import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { askMaster, callMaster } from '../testing/ask-master.js';
import { scalar, task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson, post } from '../testing/test-scheduler.js';
import { Capability, idText } from '../wire.js';

afterEach(stopAll);

type Shown = Readonly<Record<string, unknown>>;

const get = (address: string, path: string, headers = {}): ReturnType<typeof post> =>
  post(address, path, headers, '', undefined, 'GET');

const listOf = async (address: string, path: string, name: string): Promise<readonly Shown[]> =>
  (await getJson(address, path))[name] as readonly Shown[];

describe('/state-summary', () => {
  it('counts the tasks of each agent and framework by state, and says who runs where', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1'), task(offer, 't2')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.untilState('t2', 'TASK_RUNNING');
    await scheduler.kill('t2');
    await scheduler.untilState('t2', 'TASK_KILLED');
    const counts = { TASK_STAGING: 0, TASK_RUNNING: 1, TASK_KILLED: 1, TASK_UNREACHABLE: 0 };
    const agentId = idText(offer.agentId);
    expect(await getJson(cluster.address, '/state-summary')).toMatchObject({
      hostname: '127.0.0.1',
      cluster: 'local',
      slaves: [{ id: agentId, ...counts, framework_ids: [scheduler.frameworkId] }],
      frameworks: [{ id: scheduler.frameworkId, name: 'test', ...counts, slave_ids: [agentId] }],
    });
  });
});

describe('/slaves', () => {
  it('has the resources as messages as well, in the format of the endpoints', async () => {
    const cluster = await testCluster({ cpus: 4, memMb: 1024, diskMb: 0, ports: [1000, 1001] });
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1', { resources: [scalar('cpus', 1), scalar('mem', 64)] })], 600);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const [agent] = await listOf(cluster.address, '/slaves', 'slaves');
    expect(agent?.['unreserved_resources_full']).toContainEqual({
      name: 'cpus',
      type: 'SCALAR',
      role: '*',
      scalar: { value: 4 },
    });
    expect(agent).toMatchObject({
      used_resources: { cpus: 1, mem: 64, disk: 0, gpus: 0 },
      used_resources_full: [
        { name: 'cpus', allocation_info: { role: 'web' }, scalar: { value: 1 } },
        { name: 'mem', allocation_info: { role: 'web' }, scalar: { value: 64 } },
      ],
      reserved_resources_full: {},
      offered_resources_full: [],
    });
  });

  it('shows the one that is asked for', async () => {
    const cluster = await testCluster({ agents: 2 });
    const slaves = await listOf(cluster.address, `/slaves?slave_id=${cluster.agents[1]?.id}`, 'slaves');
    expect(slaves.map((agent) => agent['id'])).toEqual([cluster.agents[1]?.id]);
  });
});

describe('/roles', () => {
  it('tells what a role has, with the roles below it', async () => {
    const cluster = await testCluster({ cpus: 4, memMb: 1024, diskMb: 0, ports: [1000, 1001] });
    const capabilities = [Capability.MULTI_ROLE];
    const scheduler = await testScheduler(cluster, { info: { roles: ['eng/dev'] }, capabilities });
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1', { resources: [scalar('cpus', 1), scalar('mem', 64)] })], 600);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const has = {
      weight: 1,
      resources: { cpus: 1, mem: 64 },
      allocated: { cpus: 1, mem: 64 },
      offered: {},
      reserved: {},
    };
    const quota = { guarantee: {}, limit: {}, consumed: { cpus: 1, mem: 64 } };
    expect(await getJson(cluster.address, '/roles')).toEqual({
      roles: [
        { name: 'eng', ...has, quota: { role: 'eng', ...quota }, frameworks: [] },
        { name: 'eng/dev', ...has, quota: { role: 'eng/dev', ...quota }, frameworks: [scheduler.frameworkId] },
      ],
    });
  });
});

describe('/tasks', () => {
  it('shows the newest first, page by page', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const ids = ['t1', 't2', 't3'];
    for (const id of ids) {
      await scheduler.until('an offer', () => scheduler.offers.length > 0);
      const [offer] = scheduler.offers;
      await scheduler.launch(scheduler.offers.slice(0, 1), offer ? [task(offer, id)] : [], 0);
      await scheduler.untilState(id, 'TASK_RUNNING');
    }
    const page = async (query: string): Promise<readonly unknown[]> =>
      (await listOf(cluster.address, `/tasks?${query}`, 'tasks')).map((shown) => shown['id']);
    expect(await page('')).toEqual(['t3', 't2', 't1']);
    expect(await page('limit=2')).toEqual(['t3', 't2']);
    expect(await page('limit=2&offset=2')).toEqual(['t1']);
    expect(await page('order=asc&limit=1')).toEqual(['t1']);
    expect(await page('task_id=t2')).toEqual(['t2']);
    expect(await page('framework_id=unknown')).toEqual([]);
  });
});

describe('/flags', () => {
  it('tells the settings by the names of Mesos, to readers only', async () => {
    const cluster = await testCluster({ agents: 0, allocationIntervalMs: 500, agentReregisterTimeoutMs: 600_000 });
    expect(await getJson(cluster.address, '/flags')).toMatchObject({
      flags: { allocation_interval: '500ms', agent_reregister_timeout: '10mins', port: String(cluster.master.port) },
    });
    const { flags } = await askMaster<{ flags: readonly object[] }>(cluster.address, 'GET_FLAGS');
    expect(flags).toContainEqual({ name: 'allocation_interval', value: '500ms' });
    const refused = await post(cluster.address, '/flags', {}, '');
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET']);
  });
});

describe('the level of logging', () => {
  it('is raised for a while, and what the master is asked is logged meanwhile', async () => {
    const lines: string[] = [];
    const note = (message: string): void => void lines.push(message);
    const logger = { debug: note, info: () => undefined, warn: note, error: note };
    const { address } = await testCluster({ agents: 0, logger });
    const level = (): Promise<unknown> => askMaster(address, 'GET_LOGGING_LEVEL');
    expect(await level()).toEqual({ level: 0 });
    expect(lines).toEqual([]);
    const duration = { nanoseconds: 600e9 };
    const answer = await callMaster(address, { type: 'SET_LOGGING_LEVEL', set_logging_level: { level: 2, duration } });
    expect(answer.status).toBe(200);
    expect(await level()).toEqual({ level: 2 });
    expect(lines).toEqual(['request']);
    expect((await get(address, '/logging/toggle')).body).toBe('2\n');
    expect((await get(address, '/logging/toggle?level=1')).status).toBe(400);
    expect((await get(address, '/logging/toggle?level=0&duration=1secs')).status).toBe(200);
    expect(await level()).toEqual({ level: 0 });
  });
});

describe('answers', () => {
  it('are zipped when they are large and the client can read that', async () => {
    const cluster = await testCluster({ agents: 20, agentAddresses: false });
    const fetched = async (headers: object): Promise<Response> =>
      fetch(`http://${cluster.address}/slaves`, { headers: { ...headers } });
    const zipped = await fetched({ 'Accept-Encoding': 'gzip' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(((await zipped.json()) as { readonly slaves: object[] }).slaves).toHaveLength(20);
    for (const encoding of ['identity', 'gzip;q=0']) {
      const plain = await fetched({ 'Accept-Encoding': encoding });
      expect(plain.headers.get('content-encoding')).toBeNull();
    }
    const small = await fetch(`http://${cluster.address}/version`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(small.headers.get('content-encoding')).toBeNull();
  });

  it('are wrapped for pages that ask with a script', async () => {
    const { address } = await testCluster({ agents: 0 });
    const answer = await get(address, '/version?jsonp=show');
    expect(answer.headers['content-type']).toBe('text/javascript');
    expect(answer.body).toMatch(/^show\(\{"version":.*\}\);$/);
  });

  it('come to zipped requests as well', async () => {
    const { address } = await testCluster({ agents: 0 });
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const answer = await post(address, '/api/v1', headers, gzipSync('{"type":"GET_HEALTH"}'));
    expect(answer.body).toContain('"healthy":true');
  });

  it('tell of the machine, and what there is to be asked', async () => {
    const { address } = await testCluster({ agents: 0 });
    expect(await getJson(address, '/system/stats.json')).toMatchObject({ cpus_total: expect.any(Number) });
    expect((await get(address, '/help')).body.split('\n')).toContain('/state-summary');
    expect((await get(address, '/metrics/snapshot?timeout=soon')).status).toBe(400);
  });
});

describe('a login', () => {
  const credentials = [{ principal: 'ops', secret: 'pw' }];
  const basic = (text: string): object => ({ Authorization: `Basic ${Buffer.from(text).toString('base64')}` });

  it.each(['/state', '/slaves', '/tasks', '/roles', '/flags', '/metrics/snapshot'])(
    'is asked of those who read %s, before they are sent to the leader',
    async (path) => {
      const cluster = await testCluster({ agents: 0, credentials, authenticateReadonly: true });
      cluster.master.setLeader('none');
      const refused = await get(cluster.address, path);
      expect([refused.status, refused.headers['www-authenticate']]).toEqual([
        401,
        'Basic realm="mesos-master-readonly"',
      ]);
      cluster.master.setLeader(undefined);
      expect((await get(cluster.address, path, basic('ops:pw'))).status).toBe(200);
      expect((await get(cluster.address, path, basic('ops:wrong'))).status).toBe(401);
      expect((await get(cluster.address, path, basic('ops:pw:more'))).status).toBe(401);
    },
  );

  it('is asked of those who change something, and nobody else', async () => {
    const { address } = await testCluster({ agents: 0, credentials, authenticateReadwrite: true });
    for (const path of ['/api/v1', '/teardown', '/logging/toggle']) {
      const refused = await post(address, path, {}, '');
      expect([refused.status, refused.headers['www-authenticate']]).toEqual([
        401,
        'Basic realm="mesos-master-readwrite"',
      ]);
    }
    expect((await callMaster(address, { type: 'GET_HEALTH' }, { ...basic('ops:pw') })).status).toBe(200);
    expect((await get(address, '/state')).status).toBe(200);
  });

  it('is asked at the agents in the same way, by realms of their own', async () => {
    const options = { credentials, authenticateReadonly: true, authenticateReadwrite: true };
    const cluster = await testCluster(options);
    const address = cluster.agents[0]?.address ?? '';
    const challenge = async (path: string): Promise<unknown> => (await get(address, path)).headers['www-authenticate'];
    expect(await challenge('/slave(1)/state')).toBe('Basic realm="mesos-agent-readonly"');
    expect(await challenge('/files/browse?path=/')).toBe('Basic realm="mesos-agent-readonly"');
    expect(await challenge('/api/v1')).toBe('Basic realm="mesos-agent-readwrite"');
    expect((await get(address, '/state', basic('ops:pw'))).status).toBe(200);
    expect((await get(address, '/health')).status).toBe(200);
    expect((await get(cluster.address, '/files/browse?path=/')).status).toBe(401);
  });

  it('is never asked for health, version and leader', async () => {
    const options = { credentials, authenticateReadonly: true, authenticateReadwrite: true };
    const { address } = await testCluster({ agents: 0, ...options });
    expect((await get(address, '/health')).status).toBe(200);
    expect((await get(address, '/version')).status).toBe(200);
    expect((await get(address, '/redirect')).status).toBe(307);
  });

  it('is asked of schedulers wherever there are credentials, unless that is switched off', async () => {
    const strict = await testCluster({ agents: 0, credentials });
    const call = (address: string): ReturnType<typeof post> =>
      post(address, '/api/v1/scheduler', { 'Content-Type': 'application/json' }, '{}');
    const refused = await call(strict.address);
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([
      401,
      'Basic realm="mesos-master-scheduler"',
    ]);
    const open = await testCluster({ agents: 0, credentials, authenticateFrameworks: false });
    expect((await call(open.address)).status).toBe(400);
  });

  it('cannot be asked for without credentials', async () => {
    await expect(testCluster({ authenticateReadonly: true })).rejects.toThrow('authenticateReadonly needs credentials');
  });
});
