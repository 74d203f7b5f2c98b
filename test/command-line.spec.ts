import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JobView, Overview } from '@borealis/contracts';
import { eventually, freePort, processesWith, temporaryFolder } from './support/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const program = join(root, 'packages/cli/dist/bin.js');

let folder: ReturnType<typeof temporaryFolder>;
let running: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
  running = [];
  folder.remove();
  await Promise.resolve();
});

/** The command as a user runs it. */
const borealis = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const told = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (told.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told.err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, told, ended };
};

const sample = join(root, 'examples/marathon.json');

describe('borealis check-config', () => {
  it('finds the sample good once its placeholders are filled, and says which are not', async () => {
    const open = borealis(['check-config', '--marathon', sample]);
    expect(await open.ended).toBe(1);
    expect(open.told.out + open.told.err).toMatch(/FRAMEWORK_NAME/);
  });

  it('tells all problems at once, for machines too', async () => {
    writeFileSync(
      join(folder.path, 'wrong.env'),
      'FRAMEWORK_NAME=x\nTASK_DEF_NUM=1\nTASK0_NAME=a\nTASK0_CPU=1\nTASK0_MEM=-1\n',
    );
    const { told, ended } = borealis(['check-config', '--env-file', 'wrong.env', '-o', 'json']);
    expect(await ended).toBe(1);
    const text = JSON.stringify(JSON.parse(told.out));
    for (const word of ['TASK0_CPUS', 'TASK0_MEM', 'TASK0_NUM_INSTANCES', 'TASK0_CPU']) expect(text).toContain(word);
  });

  it('knows the drivers, and what they say to the variables', async () => {
    const task = (index: number, driver: string): string =>
      ['NAME=a', 'CPUS=1', 'MEM=10', 'NUM_INSTANCES=1', `DRIVER=${driver}`]
        .map((it) => `TASK${index}_${it}\n`)
        .join('');
    const file = `FRAMEWORK_NAME=x\nTASK_DEF_NUM=2\n${task(0, 'rocket')}${task(1, 'command').replace('NAME=a', 'NAME=b')}`;
    writeFileSync(join(folder.path, 'drivers.env'), file);
    const wrong = borealis(['check-config', '--env-file', 'drivers.env']);
    expect(await wrong.ended).toBe(1);
    expect(wrong.told.err).toMatch(/TASK0_DRIVER asks for the driver rocket.*docker, command.*BOREALIS_DRIVER_UNKNOWN/);
    expect(wrong.told.err).toMatch(/b \(TASK1\): neither _CMD nor _ARGS is set.*BOREALIS_DRIVER_REFUSED/);
    expect(wrong.told.err).toContain('2 problems.');

    mkdirSync(join(folder.path, 'modules', 'module-rocket'), { recursive: true });
    writeFileSync(join(folder.path, 'modules', 'module-rocket', 'package.json'), '{"name":"module-rocket"}');
    writeFileSync(join(folder.path, 'drivers.env'), `${file}TASK1_CMD=date\n`);
    const open = borealis(['check-config', '--env-file', 'drivers.env']);
    expect(await open.ended).toBe(0);
    expect(open.told.err).toMatch(/Warnings\n.*module-rocket has no built JavaScript.*\n.*driver rocket/);
  });

  it('ends with 2 when it is used wrongly, and says how', async () => {
    const { told, ended } = borealis(['chek-config']);
    expect(await ended).toBe(2);
    expect(told.err).toContain('check-config');
  });
});

describe('borealis local', () => {
  it('is a cluster until Ctrl-C', async () => {
    const port = await freePort();
    const { child, ended } = borealis(['local', '--agents', '3', '--port', String(port)]);
    const state = await eventually('three agents', async () => {
      const found = (await (await fetch(`http://127.0.0.1:${port}/master/state`)).json()) as { slaves: unknown[] };
      return found.slaves.length === 3 && found;
    });
    expect(state.slaves).toHaveLength(3);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('borealis local with faults', () => {
  it('tells its plan and seed, and each fault that happens', async () => {
    const port = await freePort();
    const faults = ['--fault', 'refuse http:/health 429; drop UPDATE 5%', '--fault', 'hang agent after 1h'];
    const { child, told, ended } = borealis(['local', '--port', String(port), ...faults, '--fault-seed', '42']);
    const answer = await eventually('it answers', () => fetch(`http://127.0.0.1:${port}/health`));
    expect(answer.status).toBe(429);
    const plan = (await (await fetch(`http://127.0.0.1:${port}/faults`)).json()) as { seed: number; count: number };
    expect(plan).toMatchObject({ seed: 42, count: 1 });
    await eventually('it is told', () => told.err.includes('fault 1: refuse http:/health 429'));
    expect(told.err).toContain('--fault-seed 42');
    expect(told.err).toContain('hang agent after 1h');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('ends with 2 when a fault is not understood, and tells the words that are', async () => {
    const { told, ended } = borealis(['local', '--port', '0', '--fault', 'drip UPDATE', '--fault', 'drop UPDATED']);
    expect(await ended).toBe(2);
    for (const part of [
      '"drip" is nothing that can be done; there are drop, delay',
      '"UPDATED" is nothing',
      'every 30s',
    ])
      expect(told.err).toContain(part);
  });
});

describe('borealis dev', () => {
  it('runs the sample of old, its placeholders explained, and leaves no process behind', async () => {
    const port = await freePort();
    const seconds = 300_000 + (process.pid % 1_000);
    // The sample sleeps; here for a time no other process of this machine sleeps.
    const own = join(folder.path, 'marathon.json');
    writeFileSync(own, readFileSync(sample, 'utf8').replace('100000', String(seconds)));
    const { child, told, ended } = borealis(['dev', '--no-docker', '--marathon', own], { PORT0: String(port) });
    const address = `http://127.0.0.1:${port}`;
    const [job] = await eventually('the sample runs as far as there are agents', async () => {
      const jobs = (await (await fetch(`${address}/api/v2/jobs`)).json()) as JobView[];
      // At most one on each agent, and there are two.
      return jobs[0]?.counts.running === 2 && jobs;
    });
    expect(job).toMatchObject({ name: 'alpine', desired: 3, counts: { running: 2, waiting: 1 } });
    const { attention } = (await (await fetch(`${address}/api/v2/overview`)).json()) as Overview;
    expect(JSON.stringify(attention)).toContain('at most one on each agent');
    for (const placeholder of ['<FRAMEWORK_NAME>', '<HEALTHCHECK_URL>', '<PORTS>'])
      expect(told.err).toContain(placeholder);
    expect(processesWith(`sleep ${seconds}`)).toHaveLength(2);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(processesWith(`sleep ${seconds}`)).toEqual([]);
  });
});
