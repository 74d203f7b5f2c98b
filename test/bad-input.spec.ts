import { createServer } from 'node:net';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HostProcess } from './support/index.js';
import { alpine, jobOf, settled, Stage } from './support/index.js';

let stage: Stage;
let host: HostProcess;
beforeAll(async () => {
  stage = await Stage.open();
  host = await stage.start({
    ...alpine,
    TASK0_ENV: '{"PASSWORD":"canary-7f3a"}',
    MESOS_PRINCIPAL: 'p',
    MESOS_SECRET: 'canary-secret',
  });
  await settled(host, 'alpine', 3);
});
afterAll(() => stage.close());

describe('the ancestor’s doors', () => {
  it.each(['abc', '-1', '1e9', 'Infinity', '2.5', '999999999'])('refuse %s as a number of instances', async (count) => {
    const response = await host.request('PUT', `/api/v1/tasks/types/alpine/scale/${count}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'BOREALIS_COUNT_INVALID' });
  });

  it('answer 404 with what there is for what is not there', async () => {
    const type = await host.request('PUT', '/api/v1/tasks/types/alpin/scale/2');
    expect(type.status).toBe(404);
    expect(((await type.json()) as { error: string }).error).toContain('alpine');
    const task = await host.request('POST', '/api/v1/tasks/nobody/restart');
    expect(task.status).toBe(404);
    expect(((await task.json()) as { error: string }).error).toContain('stage.alpine-1.');
  });

  it.each(['', '?sure=no', '?sure=notyesreally', '?sure=yes&sure=yes'])(
    'want exactly sure=yes, not "%s"',
    async (query) => {
      expect((await host.request('POST', `/api/v1/tasks/killAll${query}`)).status).toBe(400);
      expect((await host.request('POST', `/api/v1/framework/restart${query}`)).status).toBe(400);
    },
  );

  it('show the fields of old and no secret', async () => {
    const [task] = await host.get<Record<string, unknown>[]>('/api/v1/tasks/launched');
    expect(Object.keys(task!)).toEqual(
      expect.arrayContaining([
        'priority',
        'allowScaling',
        'instances',
        'executorInfo',
        'containerInfo',
        'commandInfo',
        'resources',
        'healthCheck',
        'noColocation',
        'labels',
        'isSubmitted',
        'name',
        'taskId',
        'mesosHealthCheck',
        'mesosName',
        'runtimeInfo',
      ]),
    );
    expect(task).toMatchObject({
      instances: '3',
      containerInfo: { type: 1, docker: { image: 'alpine', network: 1, force_pull_image: true } },
      mesosName: 'alpine',
      runtimeInfo: { state: 'TASK_RUNNING', network: { ip: '127.0.0.1' } },
    });
    expect(await host.get('/api/v1/tasks/types')).toMatchObject([
      { type: 'alpine', runningInstances: 3, allowScaling: true },
    ]);
    expect(await host.get('/api/v1/framework/stats')).toMatchObject({
      overall: { cpus: 0.3, mem: 96, disk: 0, ports: 3, instances: 3 },
    });
    expect(await host.get('/api/v1/framework/info')).toMatchObject({ moduleName: 'borealis' });
    for (const path of [
      '/api/v1/tasks/launched',
      '/api/v1/framework/configuration',
      '/api/v2/configuration',
      '/api/v2/tasks',
      '/api/v2/jobs',
      '/api/v2/overview',
      '/api/v1/logs',
      '/metrics',
    ]) {
      const text = await (await host.request('GET', path)).text();
      expect(text).not.toMatch(/canary/);
      expect(text.length).toBeGreaterThan(10);
    }
    expect(host.output).not.toMatch(/canary/);
  });

  it('serve the log in parts', async () => {
    const whole = await host.request('GET', '/api/v1/logs');
    expect(whole.headers.get('content-type')).toContain('text/plain');
    const part = await fetch(`${host.address}/api/v1/logs`, { headers: { range: 'bytes=-20' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toHaveLength(20);
    expect((await fetch(`${host.address}/api/v1/logs`, { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
  });
});

describe('the doors of today', () => {
  it('answer with problem documents', async () => {
    const response = await host.request('POST', '/api/v2/jobs/root/prod/none/scale', { instances: 1 });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'BOREALIS_JOB_UNKNOWN',
      status: 404,
      todo: expect.stringContaining('root/prod/alpine') as unknown,
    });
  });

  it.each<[string, unknown, number, string]>([
    ['a body that is no JSON', '{"instances":', 400, 'BOREALIS_BODY_UNREADABLE'],
    ['a body of another shape', { instances: '3' }, 422, 'BOREALIS_REQUEST_INVALID'],
    ['a negative number', { instances: -1 }, 422, 'BOREALIS_REQUEST_INVALID'],
    ['a body that is too large', { reason: 'x'.repeat(2_000_000) }, 413, 'BOREALIS_BODY_TOO_LARGE'],
  ])('refuse %s', async (_what, body, status, code) => {
    const response = await host.request('POST', '/api/v2/jobs/root/prod/alpine/scale', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it.each([
    ['what a form or curl -d sends', 'application/x-www-form-urlencoded'],
    ['plain text', 'text/plain'],
    ['a body without a type', ''],
  ])('refuse %s: settings that are not read would be defaults', async (_what, type) => {
    const before = await host.get('/api/v2/operations');
    const response = await fetch(`${host.address}/api/v2/jobs/root/prod/alpine/restart`, {
      method: 'POST',
      headers: type === '' ? {} : { 'content-type': type },
      body: new TextEncoder().encode('{"settings":{"batchSize":1}}'),
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'BOREALIS_BODY_TYPE_UNKNOWN' });
    expect(await host.get('/api/v2/operations')).toEqual(before);
  });

  it('know no other addresses', async () => {
    const response = await host.request('GET', '/api/v2/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'BOREALIS_ROUTE_UNKNOWN' });
  });

  it('refuse what a page of another site asks for', async () => {
    const headers = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.example' }];
    for (const given of headers) {
      const response = await fetch(`${host.address}/api/v1/tasks/killAll?sure=yes`, {
        method: 'POST',
        headers: given as Record<string, string>,
      });
      expect(response.status).toBe(403);
    }
  });
});

describe('a host that cannot start', () => {
  const start = (environment: Record<string, string>) =>
    stage.launch({ ...environment, DATABASE_URL: environment['DATABASE_URL'] ?? 'memory:' });

  it('tells everything that is wrong with its environment and exits with 2', async () => {
    const refused = start({ TASK_DEF_NUM: '1', TASK0_NAME: 'a', TASK0_CPUS: 'lots' });
    expect((await refused.exit()).code).toBe(2);
    for (const name of ['FRAMEWORK_NAME', 'TASK0_CPUS', 'TASK0_MEM', 'TASK0_NUM_INSTANCES'])
      expect(refused.output).toContain(name);
  });

  it('says which variable a driver wants', async () => {
    const { TASK0_IMAGE: _image, ...plain } = alpine;
    const refused = start(plain);
    expect((await refused.exit()).code).toBe(2);
    expect(refused.output).toContain('_IMAGE');
  });

  it('says that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const refused = start({ ...alpine, PORT0: String(port) });
    expect((await refused.exit()).code).toBe(1);
    expect(refused.output).toContain('BOREALIS_PORT_TAKEN');
    server.close();
  });

  it.each([
    ['the same port', {}, 'BOREALIS_PORT_TAKEN'],
    ['another name', { FRAMEWORK_NAME: 'other' }, 'BOREALIS_STORE_OF_ANOTHER'],
    ['an address that is none of this machine', { HOST: '192.0.2.1' }, 'BOREALIS_ADDRESS_UNUSABLE'],
  ])('with %s and the database of one that runs ends alone: that one goes on', async (_what, environment, code) => {
    const { desired } = await jobOf(host, 'alpine');
    const refused = stage.launch({ ...alpine, MESOS_PRINCIPAL: 'p', MESOS_SECRET: 'canary-secret', ...environment });
    expect((await refused.exit()).code).toBe(1);
    expect(refused.output).toContain(code);
    const scaled = await host.request('PUT', `/api/v1/tasks/types/alpine/scale/${desired + 1}`);
    expect(scaled.status).toBe(202);
    await settled(host, 'alpine', desired + 1);
  });

  it('refuses a damaged database, says the way out, and leaves it as it is', async () => {
    const file = join(stage.folder, 'broken.sqlite');
    writeFileSync(file, 'no database at all '.repeat(500));
    chmodSync(file, 0o600);
    const refused = start({ ...alpine, PORT0: '0', DATABASE_URL: `sqlite:${file}` });
    expect((await refused.exit()).code).toBe(1);
    expect(refused.output).toContain('BOREALIS_STORE_UNREADABLE');
    expect(refused.output).toContain('Move the file away');
  });
});
