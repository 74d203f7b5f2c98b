import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { TaskView } from '@borealis/contracts';
import { crashPoints } from '@borealis/host';
import type { HostProcess } from '../support/index.js';
import { alpine, converged, eventually, randomOf, Stage } from '../support/index.js';

/** Passed once in the life of a host; the others in every batch. */
const oncePerStart: ReadonlySet<string> = new Set(['after-load', 'after-term', 'after-subscribe']);

type Work = (host: HostProcess, random: (below: number) => number) => Promise<unknown>;

/** Requests may fail because the host dies under them: that is the point. */
const tried = (request: Promise<unknown>): Promise<unknown> => request.catch(() => undefined);

const works: readonly Work[] = [
  (host, random) => tried(host.request('PUT', `/api/v1/tasks/types/alpine/scale/${1 + random(5)}`)),
  async (host, random) => {
    const tasks = await host.get<TaskView[]>('/api/v2/tasks').catch(() => []);
    const task = tasks[random(Math.max(1, tasks.length))];
    if (task) await tried(host.request('POST', `/api/v2/tasks/${task.id}/restart`));
  },
  (host) => tried(host.request('POST', '/api/v1/tasks/rollingRestart?sure=yes')),
  (host) => tried(host.request('POST', '/api/v1/tasks/types/alpine/killAll?sure=yes')),
];

/**
 * Kills the host in the middle of its work, round after round: at each named point in turn, and at random moments. After every round
 * a host started anew has to bring everything to what is wanted. Returns the points that were hit.
 */
export const crashRounds = async (rounds: number, seed: number): Promise<Set<string>> => {
  const random = randomOf(seed);
  const stage = await Stage.open();
  const log = join(stage.folder, 'crash-points.log');
  const environment = { ...alpine, NODE_ENV: 'test', TASK0_KILL_GRACE: '0.2', TASK0_RESTART_BACKOFF: '0.1' };
  try {
    let host = await stage.start(environment);
    await converged(host, stage.cluster);
    for (let round = 0; round < rounds; round++) {
      await host.kill();
      const named = crashPoints[round % (crashPoints.length + 1)];
      const doomed = stage.launch(
        named === undefined
          ? environment
          : {
              ...environment,
              BOREALIS_CRASH_AT: `${named}:${oncePerStart.has(named) ? 1 : 1 + random(3)}`,
              BOREALIS_CRASH_LOG: log,
            },
      );
      await workUntilDead(doomed, named === undefined ? random(400) : undefined, works[random(works.length)]!, random);
      host = await stage.start(environment);
      await converged(host, stage.cluster);
      expect(stage.cluster.master.counts.frameworks).toBe(1);
    }
    return new Set(existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []);
  } finally {
    await stage.close();
  }
};

const patienceMs = 8_000;

/** Fails with what the host says of itself. */
const isReady = async (host: HostProcess): Promise<true> => {
  const answer = await fetch(`${host.address}/health/ready`);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}\n${host.output.slice(-2_000)}`);
  return true;
};

/** Gives the host something to do until it has died at its point; at a random moment it is killed from outside. */
const workUntilDead = async (
  host: HostProcess,
  killAfterMs: number | undefined,
  work: Work,
  random: (below: number) => number,
): Promise<void> => {
  await eventually('the host answers or has died', () => !host.running || isReady(host), 60_000);
  if (killAfterMs !== undefined) {
    void work(host, random);
    const timer = setTimeout(() => void host.kill(), killAfterMs);
    await host.exit();
    clearTimeout(timer);
    return;
  }
  const end = performance.now() + patienceMs;
  await eventually('the host has died at its point', async () => {
    if (!host.running || performance.now() > end) return true;
    await work(host, random);
    return !host.running;
  });
  await host.kill();
};
