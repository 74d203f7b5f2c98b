import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JobView } from '@borealis/contracts';
import { eventually, freePort, temporaryFolder } from '../support/index.js';

const bin = fileURLToPath(new URL('../../generators/dist/generators/bin.js', import.meta.url));
const folder = temporaryFolder();
const project = join(folder.path, 'framework');
const environment = { ...process.env, NODE_OPTIONS: '', npm_config_cache: join(folder.path, 'cache') };
const npm = (...args: string[]): string =>
  execFileSync('npm', args, { cwd: project, encoding: 'utf8', env: environment });

/** A project with Borealis packed into it has to install by itself, from an empty cache, and run. */
beforeAll(() => {
  execFileSync(process.execPath, [bin, project, '--defaults', '--source', 'vendor', '--skip-install'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  npm('install', '--no-audit', '--no-fund', '--loglevel=error');
}, 600_000);
afterAll(() => folder.remove());

it('is green', () => {
  expect(npm('test', '--silent')).toMatch(/pass 2/);
  expect(npm('run', '--silent', 'check-config')).toContain('The configuration is valid');
}, 120_000);

it('runs on the embedded cluster, with the dashboard that came with it', async () => {
  const port = await freePort();
  const child = spawn('npm', ['run', '--silent', 'dev'], {
    cwd: project,
    env: { ...environment, PORT0: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  try {
    await eventually(
      'every task runs',
      async () => {
        const jobs = (await (await fetch(`http://127.0.0.1:${port}/api/v2/jobs`)).json()) as JobView[];
        return jobs.length === 3 && jobs.every(({ counts, desired }) => counts.running === desired);
      },
      60_000,
    );
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<title>Borealis</title>');
  } finally {
    process.kill(-child.pid!, 'SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}, 120_000);
