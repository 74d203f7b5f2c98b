import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { LocalCluster } from '../cluster/local-cluster.js';
import type { ClusterOptions } from '../cluster/options.js';
import type { Offer, TaskInfo } from '../wire.js';
import { task } from './build-task.js';
import { testCluster, testScheduler } from './test-cluster.js';
import type { TestScheduler } from './test-scheduler.js';

/** A cluster that runs processes, a scheduler on it, and an offer. */
export interface ProcessScene {
  readonly cluster: LocalCluster;
  readonly scheduler: TestScheduler;
  readonly offer: Offer;
}

export async function processScene(options: ClusterOptions = {}): Promise<ProcessScene> {
  const cluster = await testCluster({ runner: 'process', ...options });
  const scheduler = await testScheduler(cluster);
  return { cluster, scheduler, offer: await scheduler.offer() };
}

/** The scene with a task `t1` on its way. */
export async function launched(changes: Partial<TaskInfo>, options: ClusterOptions = {}): Promise<ProcessScene> {
  const made = await processScene(options);
  await made.scheduler.launch([made.offer], [task(made.offer, 't1', changes)]);
  return made;
}

/** The sandbox of a task, or of the only one: the folder that holds its output. It outlives the task. */
export async function sandboxOf(cluster: LocalCluster, taskId?: string): Promise<string> {
  const files = await readdir(cluster.workDir ?? '', { recursive: true, withFileTypes: true });
  const folders = files.filter(({ name }) => name === 'stdout').map((file) => file.parentPath ?? file.path);
  return folders.find((folder) => taskId === undefined || folder.includes(`/executors/${taskId}/`)) ?? '';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const DEADLINE_MS = 25_000;

/** For what offers no event to wait for. */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) expect(`waited for ${what}`).toBe('it came');
    await pause(10);
  }
}

/** Process ids a task wrote into a file of its sandbox. */
export async function pidsIn(file: string, count: number): Promise<number[]> {
  let pids: number[] = [];
  await eventually(`${count} ids in ${file}`, async () => {
    const text = await readFile(file, 'utf8').catch(() => '');
    pids = text.split('\n').filter(Boolean).map(Number);
    return pids.length >= count;
  });
  return pids;
}
