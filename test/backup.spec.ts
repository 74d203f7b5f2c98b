import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Overview, TaskView } from '@borealis/contracts';
import { alpine, converged, eventually, jobOf, settled, Stage } from './support/index.js';

const program = fileURLToPath(new URL('../packages/cli/dist/bin.js', import.meta.url));
let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open({ runner: 'simulated' });
});
afterEach(() => stage.close());

/** The command as an operator runs it in the host's folder. */
const borealis = async (...args: string[]): Promise<{ readonly code: number | null; readonly told: string }> => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: stage.folder,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()));
  return { code: await new Promise((resolve) => child.once('close', resolve)), told };
};

const ids = (tasks: readonly TaskView[]): string[] => tasks.map(({ id }) => String(id)).sort();

it('a drill: the database is lost and put back, and every task is as before, also those launched after the backup', async () => {
  const host = await stage.start({ ...alpine, TASK0_ENV: '{"PASSWORD":"hunter2"}' });
  await converged(host, stage.cluster);
  expect(await borealis('backup', '--to', 'kept.gz')).toMatchObject({ code: 0 });
  expect((await host.request('POST', '/api/v2/jobs/root/prod/alpine/scale', { instances: 5 })).status).toBe(202);
  const before = ids(await settled(host, 'alpine', 5));
  await host.kill();
  for (const name of readdirSync(stage.folder))
    if (/^borealis\.sqlite(-wal|-shm)?$/.test(name)) rmSync(join(stage.folder, name));

  const check = await borealis('restore', 'kept.gz', '--check');
  expect(check).toMatchObject({ code: 0 });
  expect(check.told).toContain('3 tasks');
  expect(readdirSync(stage.folder)).not.toContain('borealis.sqlite');
  expect(await borealis('restore', 'kept.gz')).toMatchObject({ code: 0 });
  expect(await borealis('restore', 'kept.gz')).toMatchObject({ code: 1 });

  const next = await stage.start({ ...alpine, TASK0_ENV: '{"PASSWORD":"hunter2"}' });
  expect(ids(await converged(next, stage.cluster))).toEqual(before);
  expect(await jobOf(next, 'alpine')).toMatchObject({ desired: 5, revisionNumber: 1 });
  expect(stage.cluster.master.counts.frameworks).toBe(1);
});

it('a host whose backups cannot be written says so until one is', async () => {
  const blocked = join(stage.folder, 'backups');
  writeFileSync(blocked, 'a file in the way');
  const host = await stage.start({ ...alpine, BACKUP_DIR: 'backups', BACKUP_INTERVAL: '0.2' });
  const noticed = async () =>
    (await host.get<Overview>('/api/v2/overview')).attention.filter(({ code }) => code?.startsWith('BOREALIS_BACKUP'));
  await eventually('the failure is told', async () => (await noticed()).length === 1);
  expect(await noticed()).toMatchObject([{ severity: 'warning', code: 'BOREALIS_BACKUP_UNWRITABLE' }]);
  rmSync(blocked);
  await eventually('a backup was made', async () => (await noticed()).length === 0);
  expect(readdirSync(blocked).length).toBeGreaterThan(0);
});
