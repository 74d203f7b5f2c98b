import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '@borealis/store';
import { eventually, temporaryFolder } from '../../support/index.js';
import { startLeanMaster } from '../lean-master/index.js';
import type { StartedMaster } from '../lean-master/index.js';
import { wireLimit } from '../wire-limit.js';
import { postgres, sqliteIn } from '../database.js';
import type { Database } from '../database.js';
import { WatchedHost } from './watched-host.js';

export interface HostLife {
  readonly kind: Database['kind'];
  readonly launches: readonly Launch[];
  readonly updates: Phase;
  /** How many tasks were in the database at the end. */
  readonly tasks: number;
  /** From the start of the process until the first offer is answered. */
  readonly recoverySeconds: number;
  readonly recoveryBlockMs: number;
  readonly memoryBytesPerTask: number;
  readonly diskBytesPerTask: number;
}

export interface Phase {
  readonly perSecond: number;
  readonly longestBlockMs: number;
  /** The part of the time the master was at work: from 0.9 on it is the master that is measured. */
  readonly masterBusy: number;
}

/** A job of so many tasks, from the request until every one is RUNNING and what it told is acknowledged, hence committed. */
export interface Launch extends Phase {
  readonly count: number;
  /** A bare loop with the same client at the same master: launches and acknowledges, decides and keeps nothing. Tasks per second. */
  readonly wireLimit: number;
}

const agents = 50;
const deadlineMs = 600_000;
/** Tasks launched beforehand: what is measured is a program that runs, not one that is being compiled. */
const warmUp = 5_000;
/** More than so many tell nothing new about the wire. */
const wireAtMost = 20_000;

/** The real host with a real database through what it lives through: jobs launched one after the other, updates of their tasks, death and return. */
export const hostLife = async (kind: Database['kind'], counts: readonly number[]): Promise<HostLife | undefined> => {
  const folder = temporaryFolder();
  const database = kind === 'SQLite' ? sqliteIn(folder.path) : await postgres();
  if (!database) return undefined;
  const master = await startLeanMaster(agents);
  try {
    const limits = await wireLimits(master, counts);
    return await liveThrough(database, master, folder.path, limits);
  } finally {
    await master.stop();
    await database.stop();
    folder.remove();
  }
};

const wireLimits = async (master: StartedMaster, counts: readonly number[]): Promise<Map<number, number>> => {
  await wireLimit(master.address, warmUp);
  const limits = new Map<number, number>();
  for (const count of counts) limits.set(count, await wireLimit(master.address, Math.min(count, wireAtMost)));
  return limits;
};

const liveThrough = async (
  database: Database,
  master: StartedMaster,
  folder: string,
  limits: ReadonlyMap<number, number>,
): Promise<HostLife> => {
  const counts = [...limits.keys()];
  const environment = { ...environmentOf(counts), MESOS_MASTER: master.address, DATABASE_URL: database.url };
  const host = await WatchedHost.spawn(environment, folder);
  let again: WatchedHost | undefined;
  try {
    await host.process.ready();
    await launch(host, master, warmUp, 'warm');
    const [{ heapBytes: warmHeap }, warmDisk] = [await host.watched(), await database.bytes()];
    const launches: Launch[] = [];
    for (const [count, limit] of limits)
      launches.push({ count, wireLimit: limit, ...(await launch(host, master, count, `bench-${count}`)) });
    const counted = counts.reduce((sum, count) => sum + count, 0);
    const { heapBytes } = await host.watched();
    const diskBytes = await database.bytes();
    const { updates, flips } = await updatesOf(host, master);
    // Once more, and the host dies the moment the last update was acknowledged: what is in the database then was committed before.
    await master.ask({ kind: 'flip', times: 1 });
    await host.process.kill('SIGKILL');
    await proveCommitted(database, folder, warmUp + counted, flips + 1);

    const startedAtMs = Date.now();
    again = await WatchedHost.spawn(environment, folder);
    const recoveredAtMs = await firstAnswer(master, again, startedAtMs);
    const recovery = await again.watched();
    return {
      kind: database.kind,
      launches,
      updates,
      tasks: warmUp + counted,
      recoverySeconds: (recoveredAtMs - startedAtMs) / 1000,
      recoveryBlockMs: recovery.longestBlockMs,
      memoryBytesPerTask: (heapBytes - warmHeap) / counted,
      diskBytesPerTask: (diskBytes - warmDisk) / counted,
    };
  } finally {
    await host.process.kill('SIGKILL');
    await again?.process.kill('SIGKILL');
  }
};

const environmentOf = (counts: readonly number[]): Record<string, string> => {
  const jobs = ['warm', ...counts.map((count) => `bench-${count}`)];
  return Object.assign(
    { FRAMEWORK_NAME: 'bench', LOG_LEVEL: 'error', TASK_DEF_NUM: String(jobs.length) },
    ...jobs.map((name, index) => ({
      [`TASK${index}_NAME`]: name,
      [`TASK${index}_DRIVER`]: 'command',
      [`TASK${index}_CMD`]: 'sleep 1000',
      [`TASK${index}_NUM_INSTANCES`]: '0',
      [`TASK${index}_CPUS`]: '0.1',
      [`TASK${index}_MEM`]: '32',
    })),
  ) as Record<string, string>;
};

/** To be quiet before the next: a collection of garbage was asked for, and offers come again. */
const restMs = 500;

const launch = async (host: WatchedHost, master: StartedMaster, count: number, job: string): Promise<Phase> => {
  await host.watched();
  await pause(restMs);
  const { running } = await master.ask({ kind: 'load' });
  const started = performance.now();
  await host.process.request('PUT', `/api/v1/tasks/types/${job}/scale/${count}`);
  const { busy, seconds } = await allRunning(master, running + count, started);
  return { perSecond: count / seconds, longestBlockMs: (await host.watched()).longestBlockMs, masterBusy: busy };
};

const allRunning = async (master: StartedMaster, count: number, started: number) => {
  const busy: number[] = [];
  for (;;) {
    await pause(10);
    const told = await master.ask({ kind: 'load' });
    busy.push(told.busy);
    const ms = performance.now() - started;
    if (told.running >= count) return { seconds: ms / 1000, busy: busy.reduce((a, b) => a + b, 0) / busy.length };
    if (ms > deadlineMs) throw new Error(`${told.running} of ${count} tasks run after ${deadlineMs} ms`);
  }
};

/** At least so many, and one of each task. */
const updatesAtLeast = 50_000;

const updatesOf = async (
  host: WatchedHost,
  master: StartedMaster,
): Promise<{ readonly updates: Phase; readonly flips: number }> => {
  await host.watched();
  await pause(restMs);
  const { running } = await master.ask({ kind: 'load' });
  const flips = Math.ceil(updatesAtLeast / running);
  const { busy, updatesPerSecond = 0 } = await master.ask({ kind: 'flip', times: flips });
  const { longestBlockMs } = await host.watched();
  return { updates: { perSecond: updatesPerSecond, longestBlockMs, masterBusy: busy }, flips };
};

/** Every task is in the database as the last update of it told: RUNNING, unhealthy after the first flip, healthy after the second, and so on. */
const proveCommitted = async (database: Database, folder: string, tasks: number, flips: number): Promise<void> => {
  const store = await openStore({ url: database.url, folder });
  try {
    const kept = await store.load();
    const known = kept.tasks.filter(({ state, healthy }) => state === 'RUNNING' && healthy === (flips % 2 === 0));
    if (known.length !== tasks)
      throw new Error(`${database.kind}: of ${tasks} tasks ${known.length} are kept as they were acknowledged`);
  } finally {
    await store.close();
  }
};

const firstAnswer = (master: StartedMaster, host: WatchedHost, startedAtMs: number): Promise<number> =>
  eventually(
    'the first offer is answered',
    async () => {
      if (!host.process.running) throw new Error(`the host ended:\n${host.process.output}`);
      const { firstAnswerAtMs } = await master.ask({ kind: 'load' });
      return firstAnswerAtMs !== undefined && firstAnswerAtMs > startedAtMs && firstAnswerAtMs;
    },
    deadlineMs,
  );
