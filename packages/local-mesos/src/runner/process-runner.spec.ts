import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { task } from '../testing/build-task.js';
import { eventually, isAlive, launched, pidsIn, processScene, sandboxOf } from '../testing/process-scene.js';
import { stopAll } from '../testing/test-cluster.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { Reason } from '../wire.js';
import type { TaskStatus } from '../wire.js';

const servers: Server[] = [];
const folders: string[] = [];

afterEach(async () => {
  await stopAll();
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const port = (server: Server): number => (server.address() as AddressInfo).port;

const serving = async (answer: () => number): Promise<Server> => {
  const server = createServer((_request, response) => {
    response.writeHead(answer());
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return server;
};

describe('a process', () => {
  it('runs in its sandbox with the variables of Mesos and its own, and nothing else', async () => {
    process.env['LEAK_OF_THE_CLUSTER'] = 'yes';
    const { cluster, scheduler } = await launched({
      command: {
        shell: true,
        value: 'env; pwd; echo oops >&2',
        environment: { variables: [{ name: 'GREETING', value: 'hello world' }] },
      },
    });
    await scheduler.untilState('t1', 'TASK_FINISHED');
    const sandbox = await sandboxOf(cluster);
    const lines = (await readFile(join(sandbox, 'stdout'), 'utf8')).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'GREETING=hello world',
        `MESOS_SANDBOX=${sandbox}`,
        'MESOS_EXECUTOR_ID=t1',
        `MESOS_FRAMEWORK_ID=${scheduler.frameworkId}`,
        `MESOS_AGENT_ENDPOINT=${cluster.agents[0]?.address}`,
        'MESOS_SLAVE_PID=slave(1)@' + (cluster.agents[0]?.address ?? ''),
        sandbox,
      ]),
    );
    expect(lines.some((line) => line.startsWith('LEAK_OF_THE_CLUSTER'))).toBe(false);
    expect(await readFile(join(sandbox, 'stderr'), 'utf8')).toBe('oops\n');
    expect(await readFile(join(sandbox, '..', 'latest', 'stderr'), 'utf8')).toBe('oops\n');
  });

  it('takes its arguments as they are, the first being its own name', async () => {
    const { cluster, scheduler } = await launched({
      command: { shell: false, value: '/bin/sh', arguments: ['myname', '-c', 'echo "$0:$1:$2"', 'x', 'a  b', '$HOME'] },
    });
    await scheduler.untilState('t1', 'TASK_FINISHED');
    expect(await readFile(join(await sandboxOf(cluster), 'stdout'), 'utf8')).toBe('x:a  b:$HOME\n');
  });

  it.each([
    ['exit 7', 'Command exited with status 7'],
    ['kill -ABRT $$', 'Command terminated with signal Aborted'],
  ])('tells how it failed: %s', async (value, message) => {
    const { scheduler } = await launched({ command: { shell: true, value } });
    expect((await scheduler.untilState('t1', 'TASK_FAILED')).message).toBe(message);
  });

  it('tells why it could not be executed', async () => {
    const { scheduler } = await launched({ command: { shell: false, value: '/no/such/program' } });
    expect((await scheduler.untilState('t1', 'TASK_FAILED')).message).toContain("Failed to execute '/no/such/program'");
  });

  it('is asked to end, with everything it started', async () => {
    const { cluster, scheduler } = await launched({
      command: { shell: true, value: 'sleep 300 & sleep 300 & echo $! > pids; echo $$ >> pids; wait' },
    });
    const status = await scheduler.untilState('t1', 'TASK_RUNNING');
    const pids = await pidsIn(join(await sandboxOf(cluster), 'pids'), 2);
    expect(pids[1]).toBe(status.containerStatus?.executorPid);
    await scheduler.kill('t1');
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.message).toBe('Command terminated with signal Terminated');
    await eventually('the end of all', () => !pids.some(isAlive));
  });

  it('gets its grace to clean up, and TASK_KILLED even when it ends well', async () => {
    const { cluster, scheduler } = await launched({
      command: { shell: true, value: "trap 'echo bye; exit 0' TERM; echo ready > ready; while :; do sleep 0.01; done" },
    });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const sandbox = await sandboxOf(cluster);
    await eventually('its trap', () => existsSync(join(sandbox, 'ready')));
    await scheduler.kill('t1');
    expect((await scheduler.untilState('t1', 'TASK_KILLED')).message).toBe('Command exited with status 0');
    expect(await readFile(join(sandbox, 'stdout'), 'utf8')).toBe('bye\n');
  });

  it('is killed when it does not end within its grace', async () => {
    const { cluster, scheduler } = await launched({
      command: { shell: true, value: "trap '' TERM; echo $$ > pids; while :; do sleep 0.01; done" },
      killPolicy: { gracePeriod: { nanoseconds: 50e6 } },
    });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const pids = await pidsIn(join(await sandboxOf(cluster), 'pids'), 1);
    await scheduler.kill('t1');
    expect((await scheduler.untilState('t1', 'TASK_KILLED')).message).toBe('Command terminated with signal Killed');
    expect(pids.some(isAlive)).toBe(false);
  });

  it('leaves nothing behind that fled into a session of its own', async () => {
    if (!existsSync('/proc/self/environ')) return;
    const { cluster, scheduler } = await launched({
      command: { shell: true, value: 'setsid sh -c "echo \\$\\$ > pids; exec sleep 300" & sleep 300' },
    });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const pids = await pidsIn(join(await sandboxOf(cluster), 'pids'), 1);
    expect(pids.every(isAlive)).toBe(true);
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    await eventually('the end of all', () => !pids.some(isAlive));
  });

  it('is gone when the cluster stops, and so is its sandbox', async () => {
    const { cluster, scheduler } = await launched(
      {
        command: {
          shell: true,
          value: "trap '' TERM; echo $$ > pids; setsid sleep 300 & echo $! >> pids; wait; sleep 300",
        },
      },
      { stopGraceMs: 20 },
    );
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const pids = await pidsIn(join(await sandboxOf(cluster), 'pids'), 2);
    await Promise.all([cluster.stop(), cluster.stop()]);
    await eventually('the end of all', () => !pids.some(isAlive));
    expect(existsSync(cluster.workDir ?? '')).toBe(false);
    // The end of the cluster is not told as an end of the task.
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
  });

  it('ends with its framework', async () => {
    const { cluster, scheduler } = await launched({ command: { shell: true, value: 'echo $$ > pids; sleep 300' } });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const pids = await pidsIn(join(await sandboxOf(cluster), 'pids'), 1);
    await scheduler.call({ type: 2 });
    await eventually('the end of all', () => !pids.some(isAlive));
  });
});

describe('a container', () => {
  const container = { type: 1, docker: { image: 'alpine:3' } };

  it('runs its arguments as a process, and says so loudly', async () => {
    const warnings: string[] = [];
    const logger = {
      debug: () => undefined,
      info: () => undefined,
      error: () => undefined,
      warn: (message: string) => void warnings.push(message),
    };
    const { cluster, scheduler } = await launched(
      { container, command: { shell: false, arguments: ['echo', 'from', 'the host'] } },
      { logger },
    );
    await scheduler.untilState('t1', 'TASK_FINISHED');
    const notice = 'development only: image alpine:3 is not used; the arguments run as a host process';
    expect((await scheduler.untilState('t1', 'TASK_RUNNING')).message).toBe(notice);
    expect(warnings).toEqual([notice]);
    expect(await readFile(join(await sandboxOf(cluster), 'stdout'), 'utf8')).toBe('from the host\n');
  });

  it('fails when it leaves the command to its image', async () => {
    const { scheduler } = await launched({ container, command: { shell: false } });
    const failed = await scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
    expect(failed.message).toContain('the default command of image alpine:3 is unknown here');
  });
});

describe('URIs', () => {
  it('are in the sandbox before the task starts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uris-'));
    folders.push(folder);
    await writeFile(join(folder, 'run.sh'), '#!/bin/sh\ncat conf/page.txt\n');
    const server = await serving(() => 200);
    const { cluster, scheduler } = await launched({
      command: {
        shell: true,
        value: './run.sh',
        uris: [
          { value: `file://${folder}/run.sh`, executable: true },
          { value: `http://127.0.0.1:${port(server)}/page?x=1`, outputFile: 'conf/page.txt' },
        ],
      },
    });
    await scheduler.untilState('t1', 'TASK_FINISHED');
    expect(await readFile(join(await sandboxOf(cluster), 'stdout'), 'utf8')).toBe('hello');
  });

  it.each([
    ['/no/such/file', undefined, 'ENOENT'],
    ['hdfs://somewhere/x', undefined, 'only http, https, file:'],
    ['/etc/hostname', '../outside', "'../outside' is not a path inside the sandbox"],
  ])('that cannot be fetched fail the task: %s', async (value, outputFile, message) => {
    const uri = { value, ...(outputFile === undefined ? {} : { outputFile }) };
    const { scheduler } = await launched({ command: { shell: true, value: 'true', uris: [uri] } });
    const failed = await scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
    expect(failed.message).toContain('Failed to launch container: Failed to fetch all URIs for container');
    expect(failed.message).toContain(message);
    expect(scheduler.statesOf('t1')).toEqual(['TASK_FAILED']);
  });

  it('that hang can be killed before the task starts', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const asked = new Promise((resolve) => server.once('request', resolve));
    const uris = [{ value: `http://127.0.0.1:${port(server)}/slow` }];
    const { scheduler } = await launched({ command: { shell: true, value: 'true', uris } });
    await asked;
    await scheduler.kill('t1');
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.reason).toBe(Reason.REASON_TASK_KILLED_DURING_LAUNCH);
    expect(killed.message).toBe('Killed before delivery to the executor');
    server.closeAllConnections();
  });
});

describe('a health check that really probes', () => {
  const times = {
    delaySeconds: 0,
    intervalSeconds: 0.02,
    gracePeriodSeconds: 0,
    consecutiveFailures: 2,
    timeoutSeconds: 1,
  };
  const sleeping = { shell: true, value: 'sleep 60' };
  const healthOf = (scheduler: TestScheduler): (boolean | null | undefined)[] =>
    scheduler.updates
      .filter(({ reason }: TaskStatus) => reason === Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED)
      .map(({ healthy }) => healthy);

  it('asks over HTTP, and has the task killed when the answers stay bad', async () => {
    let status = 204;
    const server = await serving(() => status);
    const healthCheck = { ...times, http: { port: port(server), path: '/health' } };
    const { scheduler } = await launched({ command: sleeping, healthCheck });
    await scheduler.until('healthy', () => healthOf(scheduler).includes(true));
    status = 503;
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.healthy).toBe(false);
    expect(killed.message).toContain('Unexpected HTTP response code: 503');
    expect(healthOf(scheduler)).toEqual([true, false, false]);
  });

  it('connects over TCP', async () => {
    const server = await serving(() => 200);
    const tcp = { ...times, type: 3, tcp: { port: port(server) } };
    const { scheduler, offer } = await processScene();
    await scheduler.launch([offer], [task(offer, 't1', { command: sleeping, healthCheck: tcp })]);
    await scheduler.until('healthy', () => healthOf(scheduler).includes(true));
    server.close();
    await scheduler.untilState('t1', 'TASK_KILLED');
  });

  it('runs a command in the sandbox with the variables of the task', async () => {
    const { scheduler } = await launched({
      command: { ...sleeping, environment: { variables: [{ name: 'FLAG', value: 'up' }] } },
      healthCheck: { ...times, command: { shell: true, value: 'test "$FLAG" = up && test -e stdout' } },
    });
    await scheduler.until('healthy', () => healthOf(scheduler).includes(true));
  });

  it('gives up on a command that takes too long, with everything it started', async () => {
    const { cluster, scheduler } = await launched({
      command: sleeping,
      healthCheck: {
        ...times,
        timeoutSeconds: 0.1,
        consecutiveFailures: 1,
        command: { shell: true, value: 'echo $$ >> probes; sleep 60 & wait' },
      },
    });
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.message).toContain('Command timed out after 100 ms');
    const probes = await pidsIn(join(await sandboxOf(cluster), 'probes'), 1);
    await eventually('the end of the probe', () => !probes.some(isAlive));
  });
});
