import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HostProcess } from './support/index.js';
import { alpine, endOf, jobOf, processesWith, settled, Stage } from './support/index.js';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

/** A time to sleep that no other process of this machine sleeps. */
let seconds = 200_000 + (process.pid % 1_000) * 100;
const own = () => {
  seconds += 1;
  return {
    environment: { ...alpine, TASK0_ARGS: JSON.stringify(['sleep', String(seconds)]) },
    pids: () => processesWith(`sleep ${seconds}`).sort(),
  };
};

/** Three tasks run on, their host is dead, and all of its data is deleted. */
const withoutItsData = async () => {
  stage = await Stage.open();
  const { environment, pids } = own();
  const host = await stage.start(environment);
  await settled(host, 'alpine', 3);
  const before = pids();
  await host.kill();
  for (const name of readdirSync(stage.folder)) rmSync(join(stage.folder, name), { recursive: true, force: true });
  return { stage, environment, pids, before };
};

const scaleTo = async (host: HostProcess, count: number): Promise<string> => {
  const response = await host.request('PUT', `/api/v1/tasks/types/alpine/scale/${count}`);
  expect(response.status).toBe(202);
  const body = (await response.json()) as { status: string; operation: string };
  expect(body.status).toBe('ok');
  return body.operation;
};

describe('the ancestor’s sample', () => {
  it('runs as real processes, scales up, down and to zero, and restarts', async () => {
    stage = await Stage.open();
    const { environment, pids } = own();
    const host = await stage.start(environment);
    await settled(host, 'alpine', 3);
    expect(pids()).toHaveLength(3);

    expect(await endOf(host, await scaleTo(host, 5))).toMatchObject({
      state: 'succeeded',
      progress: { done: 2, total: 2 },
    });
    expect(pids()).toHaveLength(5);
    expect(await endOf(host, await scaleTo(host, 1))).toMatchObject({ state: 'succeeded' });
    const [before] = await settled(host, 'alpine', 1);
    const [pid] = pids();

    const restart = await host.request('POST', `/api/v1/tasks/${before!.id}/restart`);
    const { operation } = (await restart.json()) as { operation: string };
    expect(await endOf(host, operation)).toMatchObject({ state: 'succeeded' });
    const [after] = await settled(host, 'alpine', 1);
    expect(after!.id).not.toBe(before!.id);
    expect(pids()).not.toContain(pid);

    await endOf(host, await scaleTo(host, 0));
    expect(pids()).toEqual([]);
  });

  it('goes on after kill -9: the same processes, the count an operator had set', async () => {
    stage = await Stage.open();
    const { environment, pids } = own();
    const first = await stage.start(environment);
    await settled(first, 'alpine', 3);
    await endOf(first, await scaleTo(first, 4));
    const before = pids();
    await first.kill();
    const second = await stage.start(environment);
    await settled(second, 'alpine', 4);
    expect(pids()).toEqual(before);
    expect((await jobOf(second, 'alpine')).desired).toBe(4);
    expect(stage.cluster.master.counts.frameworks).toBe(1);
  });

  it('goes on after its data was deleted under three running tasks: the same processes', async () => {
    const { stage, environment, pids, before } = await withoutItsData();
    const second = await stage.start(environment);
    await settled(second, 'alpine', 3);
    expect(pids()).toEqual(before);
    expect(stage.cluster.master.counts.frameworks).toBe(1);
    expect((await jobOf(second, 'alpine')).counts.outdated).toBe(0);
  });

  it('goes on with a task type that is defined only later, when its data was deleted: the same processes', async () => {
    const { stage, environment, pids, before } = await withoutItsData();
    const second = await stage.start({ ...environment, TASK0_NAME: 'other', TASK0_ARGS: '["sleep","199999"]' });
    await settled(second, 'other', 3);
    expect(pids()).toEqual(before);
    await second.kill();
    const both = { TASK_DEF_NUM: '2', TASK1_IMAGE: 'alpine', TASK1_CPUS: '0.1', TASK1_MEM: '32' };
    const other = { TASK1_NAME: 'other', TASK1_NUM_INSTANCES: '3', TASK1_ARGS: '["sleep","199999"]' };
    const third = await stage.start({ ...environment, ...both, ...other });
    await settled(third, 'alpine', 3);
    expect(pids()).toEqual(before);
    expect(stage.cluster.master.counts.frameworks).toBe(1);
  });

  it('replaces every task in a rolling restart, never having fewer than wanted', async () => {
    stage = await Stage.open();
    const { environment, pids } = own();
    const host = await stage.start(environment);
    const before = (await settled(host, 'alpine', 3)).map(({ id }) => id);
    expect((await host.request('POST', '/api/v1/tasks/rollingRestart')).status).toBe(400);
    const response = await host.request('POST', '/api/v1/tasks/rollingRestart?sure=yes');
    const { operation } = (await response.json()) as { operation: string };
    // Each of them is watched for a moment before its old task ends.
    expect(await endOf(host, operation)).toMatchObject({
      state: 'succeeded',
      progress: { done: 3, total: 3 },
    });
    const after = (await settled(host, 'alpine', 3)).map(({ id }) => id);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect(pids()).toHaveLength(3);
  });

  it('brings everything back after kill-all, and ends politely within five seconds with streams open', async () => {
    stage = await Stage.open();
    const { environment, pids } = own();
    const host = await stage.start(environment);
    await settled(host, 'alpine', 3);
    const before = pids();
    const response = await host.request('POST', '/api/v1/tasks/types/alpine/killAll?sure=yes');
    expect(response.status).toBe(202);
    await endOf(host, ((await response.json()) as { operation: string }).operation);
    await settled(host, 'alpine', 3);
    expect(pids().filter((pid) => before.includes(pid))).toEqual([]);

    const stream = await fetch(`${host.address}/api/v2/events`);
    const reader = stream.body!.getReader();
    await reader.read();
    const running = pids();
    await host.kill('SIGTERM');
    expect(await host.exit()).toEqual({ code: 0, signal: null });
    expect(pids()).toEqual(running);
    await reader.cancel().catch(() => undefined);
  });
});
