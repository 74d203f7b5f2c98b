import { describe, expect, it } from '@jest/globals';
import { agentOf, answerOf, filesOf, itWithControl, running, underTest } from './harness/index.js';
import type { Message } from './harness/index.js';

const master = underTest();
const get = (path: string): Promise<Message> => answerOf(`${master.origin()}${path}`);

describe('§20 the plain endpoints', () => {
  it.each(['/health', '/master/health'])('%s answers 200 with nothing', async (path) => {
    const response = await fetch(`${master.origin()}${path}`);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each(['/version', '/master/version'])('%s tells the version', async (path) => {
    expect(await get(path)).toMatchObject({ version: expect.stringMatching(/^1\./) });
  });

  it('/redirect leads to the leader, without a path', async () => {
    const response = await fetch(`${master.origin()}/redirect`, { redirect: 'manual' });
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toMatch(/^\/\/[^/]+:\d+$/);
  });

  it.each(['/state', '/master/state'])('%s shows agents and frameworks with their tasks', async (path) => {
    const framework = await master.framework();
    const task = await running(framework, { labels: { labels: [{ key: 'a', value: 'b' }, { key: 'c' }] } });
    const state = await get(path);
    expect(state).toMatchObject({
      id: expect.any(String),
      pid: expect.stringMatching(/^master@/),
      leader: expect.stringMatching(/^master@/),
      start_time: expect.any(Number),
      activated_slaves: expect.any(Number),
      orphan_tasks: [],
      unregistered_frameworks: [],
    });
    const agent = state.slaves.find(({ id }: Message) => id === task.agent_id.value);
    expect(agent).toMatchObject({
      active: true,
      pid: expect.stringMatching(/^slave\(\d+\)@/),
      resources: { cpus: expect.any(Number), mem: expect.any(Number) },
      used_resources: { cpus: expect.any(Number) },
      attributes: expect.any(Object),
      registered_time: expect.any(Number),
    });
    const shown = state.frameworks.find(({ id }: Message) => id === framework.id);
    expect(shown).toMatchObject({
      name: framework.info.name,
      roles: framework.info.roles,
      active: true,
      connected: true,
      user: 'root',
      checkpoint: false,
      failover_timeout: 0,
      unregistered_time: 0,
    });
    expect(shown.role).toBeUndefined();
    expect(shown.tasks).toEqual([
      expect.objectContaining({
        id: task.task_id.value,
        name: 'task',
        framework_id: framework.id,
        executor_id: '',
        slave_id: task.agent_id.value,
        state: 'TASK_RUNNING',
        role: framework.info.roles[0],
        labels: [{ key: 'a', value: 'b' }, { key: 'c' }],
        resources: expect.objectContaining({ cpus: 0.1, mem: 32 }),
      }),
    ]);
    expect(shown.tasks[0].statuses.map(({ state: each }: Message) => each)).toContain('TASK_RUNNING');
  });

  it('/state moves a framework that was torn down to the completed ones', async () => {
    const framework = await master.framework();
    await framework.call('TEARDOWN');
    await framework.until('the end', () => framework.ended);
    const state = await get('/state');
    expect(state.frameworks.map(({ id }: Message) => id)).not.toContain(framework.id);
    expect(state.completed_frameworks.map(({ id }: Message) => id)).toContain(framework.id);
  });

  it('/state can be asked for as a script, by jsonp', async () => {
    const text = await (await fetch(`${master.origin()}/state?jsonp=hello`)).text();
    expect(text.startsWith('hello(')).toBe(true);
    expect(text.trimEnd().replace(/;$/, '').endsWith(')')).toBe(true);
  });

  it('/metrics/snapshot is flat, with the metrics tools look at', async () => {
    const metrics = await get('/metrics/snapshot');
    expect(Object.values(metrics).every((value) => typeof value === 'number')).toBe(true);
    expect(metrics).toMatchObject({
      'master/elected': 1,
      'master/uptime_secs': expect.any(Number),
      'master/slaves_active': expect.any(Number),
      'master/frameworks_active': expect.any(Number),
      'master/tasks_running': expect.any(Number),
      'master/cpus_total': expect.any(Number),
    });
  });

  it('§1 answers are zipped for those who can read that', async () => {
    const response = await fetch(`${master.origin()}/state`, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });
});

describe('§20 the lists', () => {
  const summed = (value: Message): number =>
    Object.entries(value)
      .filter(([name]) => /^TASK_[A-Z]+$/.test(name))
      .reduce((sum, [, count]) => sum + (count as number), 0);

  it('/state-summary counts tasks by agent and by framework', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const { slaves, frameworks, hostname } = await get('/state-summary');
    expect(hostname).toEqual(expect.any(String));
    const shown = frameworks.find(({ id }: Message) => id === framework.id);
    expect(shown).toMatchObject({ TASK_RUNNING: 1, TASK_STAGING: 0, slave_ids: [task.agent_id.value] });
    expect(shown.tasks).toBeUndefined();
    const agent = slaves.find(({ id }: Message) => id === task.agent_id.value);
    expect(agent.framework_ids).toContain(framework.id);
    expect(summed(agent)).toBeGreaterThanOrEqual(1);
  });

  it('/slaves shows the agents, or the one that is asked for, with resources in full', async () => {
    const task = await running(await master.framework());
    expect((await get('/slaves')).slaves.length).toBeGreaterThanOrEqual(2);
    const { slaves, recovered_slaves } = await get(`/slaves?slave_id=${task.agent_id.value}`);
    expect(recovered_slaves).toEqual(expect.any(Array));
    expect(slaves).toEqual([
      expect.objectContaining({
        id: task.agent_id.value,
        reserved_resources_full: expect.any(Object),
        unreserved_resources_full: expect.arrayContaining([expect.objectContaining({ name: 'cpus', role: '*' })]),
        used_resources_full: expect.arrayContaining([expect.objectContaining({ name: 'mem', type: 'SCALAR' })]),
        offered_resources_full: expect.any(Array),
      }),
    ]);
    expect((await get('/slaves?slave_id=nobody')).slaves).toEqual([]);
  });

  it('/frameworks shows all, or the one that is asked for', async () => {
    const framework = await master.framework();
    const { frameworks, completed_frameworks, unregistered_frameworks } = await get(
      `/frameworks?framework_id=${framework.id}`,
    );
    expect(frameworks.map(({ id }: Message) => id)).toEqual([framework.id]);
    expect([completed_frameworks, unregistered_frameworks]).toEqual([[], []]);
  });

  it('/tasks shows tasks by page, the newest first', async () => {
    const framework = await master.framework();
    const ids = [(await running(framework)).task_id.value, (await running(framework)).task_id.value];
    const page = async (query: string): Promise<string[]> =>
      (await get(`/tasks?framework_id=${framework.id}&${query}`)).tasks.map(({ id }: Message) => id);
    expect(await page('')).toEqual([ids[1], ids[0]]);
    expect(await page('order=asc')).toEqual(ids);
    expect(await page('limit=1')).toEqual([ids[1]]);
    expect(await page('limit=1&offset=1')).toEqual([ids[0]]);
    expect(await page(`task_id=${ids[0]}`)).toEqual([ids[0]]);
  });

  it('/roles shows roles with weight, resources and frameworks', async () => {
    const framework = await master.framework();
    await running(framework);
    const { roles } = await get('/roles');
    expect(roles.find(({ name }: Message) => name === framework.info.roles[0])).toMatchObject({
      weight: 1,
      frameworks: [framework.id],
      resources: { cpus: expect.any(Number) },
    });
  });

  it('/teardown ends a framework by form', async () => {
    const framework = await master.framework();
    const body = new URLSearchParams({ frameworkId: framework.id });
    const response = await fetch(`${master.origin()}/teardown`, { method: 'POST', body });
    expect(response.status).toBe(200);
    await framework.until('the end', () => framework.ended);
    const again = await fetch(`${master.origin()}/teardown`, { method: 'POST', body });
    expect(again.status).toBe(400);
  });

  it.each(['/flags', '/master/flags'])('%s shows the flags', async (path) => {
    expect((await get(path)).flags).toEqual(expect.any(Object));
  });

  it.each(['/nowhere', '/master/nowhere'])('%s is 404', async (path) => {
    expect((await fetch(`${master.origin()}${path}`)).status).toBe(404);
  });

  itWithControl('redirect to the leader, below /master, whatever they were asked', async () => {
    master.cluster().master.setLeader('10.1.2.3:5050');
    try {
      for (const path of ['/state', '/master/state', '/slaves', '/frameworks', '/tasks', '/roles', '/state-summary']) {
        const response = await fetch(`${master.origin()}${path}?a=b`, { redirect: 'manual' });
        const own = path.replace('/master', '');
        expect([path, response.status, response.headers.get('location')]).toEqual([
          path,
          307,
          `//10.1.2.3:5050/master${own}?a=b`,
        ]);
      }
      for (const path of ['/health', '/version', '/flags', '/metrics/snapshot'])
        expect([path, (await fetch(`${master.origin()}${path}`)).status]).toEqual([path, 200]);
      const redirect = await fetch(`${master.origin()}/redirect`, { redirect: 'manual' });
      expect(redirect.headers.get('location')).toBe('//10.1.2.3:5050');
      master.cluster().master.setLeader('none');
      for (const path of ['/state', '/redirect'])
        expect([path, (await fetch(`${master.origin()}${path}`, { redirect: 'manual' })).status]).toEqual([path, 503]);
    } finally {
      master.cluster().master.setLeader(undefined);
    }
  });
});

describe('§20 an agent', () => {
  it('shows itself with its frameworks, executors and tasks', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const { offers } = framework.all('OFFERS')[0].offers;
    const offer = offers.find(({ agent_id }: Message) => agent_id.value === task.agent_id.value);
    const state = await (await fetch(`${agentOf(offer)}/state`)).json();
    expect(state).toMatchObject({
      id: task.agent_id.value,
      pid: expect.stringMatching(/^slave\(\d+\)@/),
      hostname: expect.any(String),
      resources: { cpus: expect.any(Number) },
      attributes: expect.any(Object),
      flags: expect.any(Object),
      completed_frameworks: expect.any(Array),
    });
    const shown = state.frameworks.find(({ id }: Message) => id === framework.id);
    expect(shown).toMatchObject({ name: framework.info.name, user: 'root', completed_executors: [] });
    expect(shown.executors).toEqual([
      expect.objectContaining({
        id: task.task_id.value,
        source: task.task_id.value,
        name: expect.stringContaining(`Command Executor (Task: ${task.task_id.value}) (Command: sh -c 'sleep 1000')`),
        container: expect.any(String),
        directory: expect.stringContaining(`/executors/${task.task_id.value}/runs/`),
        tasks: [expect.objectContaining({ id: task.task_id.value, state: 'TASK_RUNNING' })],
        queued_tasks: [],
        completed_tasks: [],
      }),
    ]);
  });

  it('shows its containers with what they use', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const { offers } = framework.all('OFFERS')[0].offers;
    const offer = offers.find(({ agent_id }: Message) => agent_id.value === task.agent_id.value);
    const containers = (await (await fetch(`${agentOf(offer)}/containers`)).json()) as Message[];
    expect(containers.find(({ executor_id }) => executor_id === task.task_id.value)).toMatchObject({
      container_id: expect.any(String),
      framework_id: framework.id,
      source: task.task_id.value,
      statistics: { timestamp: expect.any(Number), mem_rss_bytes: expect.any(Number) },
      status: expect.any(Object),
    });
  });

  it.each(['health', 'version', 'flags', 'metrics/snapshot'])('answers /%s', async (path) => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const origin = path === 'metrics/snapshot' ? filesOf(offer) : agentOf(offer);
    expect((await fetch(`${origin}/${path}`)).status).toBe(200);
  });
});
