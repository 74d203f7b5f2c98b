import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mesos } from '@borealis/mesos';
import { BareScheduler, startMeasuredCluster } from './support/index.js';
import type { Load, MeasuredCluster } from './support/index.js';

const { TASK_KILLED, TASK_RUNNING } = mesos.v1.TaskState;

const agents = Number(process.env['BOREALIS_SCALE_AGENTS'] ?? 10_000);
const tasks = Number(process.env['BOREALIS_SCALE_TASKS'] ?? 100_000);
/** More than a scheduler has on the way at a time makes agents repeat what was not acknowledged yet, and tells nothing of size. */
const onTheWay = 2_000;
const deadlineMs = 900_000;

const describeLoad = (what: string, seconds: number, { utilization, longestBlockMs, peakRssMb, rssMb }: Load): string =>
  `${what}: ${seconds.toFixed(1)} s, busy ${(utilization * 100).toFixed(0)} %, longest block ${longestBlockMs.toFixed(0)} ms, ` +
  `${rssMb.toFixed(0)} MB now, ${peakRssMb.toFixed(0)} MB at most`;

describe(`An embedded cluster of ${agents} agents in one process`, () => {
  let cluster: MeasuredCluster;
  let scheduler: BareScheduler;
  let launch: ReturnType<BareScheduler['prepare']>;
  const told: string[] = [];

  /** How long something took, and what it asked of the cluster. */
  const measure = async (what: string, work: () => Promise<void>): Promise<Load> => {
    await cluster.load();
    const started = performance.now();
    await work();
    const seconds = (performance.now() - started) / 1000;
    const load = await cluster.load();
    told.push(describeLoad(what, seconds, load));
    return load;
  };

  beforeAll(async () => {
    cluster = await startMeasuredCluster({ agents, runner: 'simulated', simulated: { startMs: 0 } });
  }, deadlineMs);

  afterAll(async () => {
    process.stderr.write(`${told.map((line) => `  ${line}\n`).join('')}`);
    await cluster.stop();
  }, deadlineMs);

  it(
    'offers all of them',
    async () => {
      await measure(`${agents} agents offered`, async () => {
        scheduler = await BareScheduler.subscribe(cluster.address);
        await scheduler.until('an offer of every agent', () => scheduler.offers.length >= agents);
      });
      expect(new Set(scheduler.offers.map(({ agentId }) => agentId.value)).size).toBe(agents);
    },
    deadlineMs,
  );

  it(
    `runs ${tasks} simulated tasks, each acknowledged, below 2 GB`,
    async () => {
      launch = scheduler.prepare(tasks);
      const { peakRssMb } = await measure(`${tasks} tasks RUNNING and acknowledged`, async () => {
        await scheduler.send(launch.accepts, TASK_RUNNING, onTheWay);
        await scheduler.until('all is acknowledged', () => scheduler.acknowledged >= 2 * tasks);
      });
      expect(scheduler.count(TASK_RUNNING)).toBe(tasks);
      expect(scheduler.refused).toBe(0);
      expect(peakRssMb).toBeLessThan(2_048);
    },
    deadlineMs,
  );

  it(
    'kills all of them again, still below 2 GB',
    async () => {
      const { peakRssMb } = await measure(`${tasks} tasks KILLED and acknowledged`, async () => {
        await scheduler.send(launch.kills, TASK_KILLED, onTheWay);
        await scheduler.until('all is acknowledged', () => scheduler.acknowledged >= 3 * tasks);
      });
      expect(scheduler.count(TASK_KILLED)).toBe(tasks);
      await measure('farewell', () => scheduler.close());
      expect(peakRssMb).toBeLessThan(2_048);
    },
    deadlineMs,
  );
});
