import { describe, expect, it } from '@jest/globals';
import { running, underTest } from './harness/index.js';
import type { Message } from './harness/index.js';

const master = underTest();
const get = async (path: string): Promise<Message> => (await fetch(`${master.origin()}${path}`)).json();

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
