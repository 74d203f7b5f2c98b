import { connect } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { HostProcess } from './support/index.js';
import { alpine, endOf, eventually, jobOf, settled, Stage } from './support/index.js';

// What the frameworks we succeed got wrong, and must not come back. The numbers are permanent; those the core decides alone are proven
// there, those of the logins where there are logins.

let stage: Stage;
let host: HostProcess;
beforeAll(async () => {
  stage = await Stage.open();
  host = await stage.start();
  await settled(host, 'alpine', 3);
});
afterAll(() => stage.close());

/** Who has not answered by then does not answer, on the slowest machine. */
const hangsMs = 15_000;
const scale = (count: number | string, signal?: AbortSignal): Promise<Response> =>
  host.request('PUT', `/api/v1/tasks/types/alpine/scale/${count}`, undefined, signal);

it('ancestor defect 1: scaling down while tasks end by themselves answers at once', async () => {
  const tasks = await settled(host, 'alpine', 3);
  await Promise.all(tasks.map(({ id }) => host.request('POST', `/api/v2/tasks/${id}/kill`, {})));
  expect((await scale(1, AbortSignal.timeout(hangsMs))).status).toBe(202);
  await settled(host, 'alpine', 1);
});

it('ancestor defect 2: a count is a number, the same count changes nothing, and zero is one', async () => {
  expect((await scale('three')).status).toBe(422);
  const { operation } = (await (await scale(1)).json()) as { operation: string };
  expect(await endOf(host, operation)).toMatchObject({ state: 'succeeded' });
  const none = (await (await scale(0)).json()) as { operation: string };
  expect(await endOf(host, none.operation)).toMatchObject({ state: 'succeeded', to: 0 });
  await settled(host, 'alpine', 0);
});

it('ancestor defect 3: a count set by an operator outlives the scheduler', async () => {
  await scale(2);
  await settled(host, 'alpine', 2);
  await host.kill();
  host = await stage.start();
  await settled(host, 'alpine', 2);
  expect(await jobOf(host, 'alpine')).toMatchObject({ desired: 2, declared: 3 });
});

it('ancestor defects 6 and 7: health has an end, from the first second, without a master', async () => {
  // Nobody listens there: the framework never gets subscribed.
  const alone = await Stage.open();
  const waiting = alone.launch({
    ...alpine,
    FRAMEWORK_NAME: 'alone',
    MESOS_MASTER: '127.0.0.1:1',
    DATABASE_URL: 'memory:',
  });
  const health = (path: string): Promise<Response> =>
    fetch(`${waiting.address}${path}`, { signal: AbortSignal.timeout(hangsMs) });
  const first = await eventually('it listens', () => health('/health/live'));
  expect(first.status).toBe(200);
  expect((await health('/health')).status).toBe(200);
  const ready = await health('/health/ready');
  expect(ready.status).toBe(503);
  expect((await ready.text()).length).toBeGreaterThan(5);
  await alone.close();
});

it('ancestor defect 8: what cannot be survived ends the process, and the next one goes on from the state', async () => {
  const before = (await settled(host, 'alpine', 2)).map(({ id }) => id).sort();
  await host.kill('SIGABRT');
  host = await stage.start();
  expect((await settled(host, 'alpine', 2)).map(({ id }) => id).sort()).toEqual(before);
});

it('ancestor defect 9: every mistake in the environment at once, each with variable, value, expectation and example', async () => {
  const refused = stage.launch({
    ...alpine,
    TASK0_CPUS: 'many',
    TASK0_MEM: '12GB',
    TASK0_ENV: '{broken',
    TASK0_NUM_INSTANCES: 'NaN',
    DATABASE_URL: 'memory:',
  });
  expect((await refused.exit()).code).toBe(2);
  for (const word of ['TASK0_CPUS', 'many', 'TASK0_MEM', '12GB', 'TASK0_ENV', 'TASK0_NUM_INSTANCES', 'NaN'])
    expect(refused.output).toContain(word);
  expect(refused.output).not.toContain('    at ');
});

it('ancestor defect 16: what is wrong has a status that says so and a code', async () => {
  for (const [method, path, status] of [
    ['POST', '/api/v1/tasks/killAll', 400],
    ['POST', '/api/v1/tasks/none/restart', 404],
    ['PUT', '/api/v1/tasks/types/none/scale/1', 404],
  ] as const) {
    const response = await host.request(method, path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: expect.stringMatching(/^BOREALIS_/) as unknown });
  }
});

it('ancestor defect 17: a reader of the log that goes away harms nobody', async () => {
  const { hostname, port } = new URL(host.address);
  for (let round = 0; round < 20; round++) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('GET /api/v1/logs HTTP/1.1\r\nHost: x\r\n\r\n', () => {
          socket.destroy();
          resolve();
        });
      });
    });
  }
  expect((await host.request('GET', '/health')).status).toBe(200);
  const tail = await fetch(`${host.address}/api/v1/logs`, { headers: { range: 'bytes=-10' } });
  expect(await tail.text()).toHaveLength(10);
});

it('ancestor defect 18: a folder named the old way is pointed out', async () => {
  const old = await Stage.open();
  mkdirSync(join(old.folder, 'task-module'), { recursive: true });
  writeFileSync(join(old.folder, 'task-module', 'package.json'), '{"name":"task-module"}');
  const pointing = old.launch({ ...alpine, FRAMEWORK_NAME: 'old' });
  expect((await pointing.exit()).code).toBe(1);
  expect(pointing.output).toContain('rename it to module-task');
  expect(pointing.output).toContain('BOREALIS_MODULE_NOT_BUILT');
  await old.close();
});
