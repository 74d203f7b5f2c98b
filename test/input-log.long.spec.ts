import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Accepted } from '@borealis/contracts';
import { openInputLog } from '@borealis/store';
import { replayedAll } from './crash/replayed.js';
import { alpine, converged, endOf, eventually, settled, Stage } from './support/index.js';

/** The least that INPUT_LOG_KEEP may be; a recording ends after a quarter of it. */
const keptSeconds = 600;
const patienceMs = 60_000;

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open({ runner: 'simulated' });
});
afterEach(() => stage.close());

const place = () => ({ url: 'sqlite:borealis.sqlite', folder: stage.folder });

const recordings = async (): Promise<number> => {
  const log = await openInputLog({ ...place(), keys: [] });
  try {
    return (await log.recordings()).length;
  } finally {
    await log.close();
  }
};

it('a host that begins its next recording goes on with the tasks it has, and both recordings replay', async () => {
  const host = await stage.start({ ...alpine, INPUT_LOG: 'on', INPUT_LOG_KEEP: String(keptSeconds) });
  const ids = (await converged(host, stage.cluster, patienceMs)).map(({ id }) => id).sort();
  await eventually(
    'the next recording has begun',
    async () => (await recordings()) >= 2,
    (keptSeconds / 4) * 1_000 + patienceMs,
  );
  await host.ready();
  // Mesos knows the same framework, and nothing was ended for it.
  expect((await converged(host, stage.cluster, patienceMs)).map(({ id }) => id).sort()).toEqual(ids);
  expect(stage.cluster.master.counts.frameworks).toBe(1);
  const scaled = await host.request('POST', '/api/v2/jobs/root/prod/alpine/scale', { instances: 5 });
  await endOf(host, ((await scaled.json()) as Accepted).operation.id, patienceMs);
  expect((await settled(host, 'alpine', 5, patienceMs)).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  await host.kill('SIGTERM');
  const { decisions, different } = await replayedAll(place());
  expect(different).toEqual([]);
  expect(decisions).toBeGreaterThan(0);
}, 400_000);
