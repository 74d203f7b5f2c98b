import { expect } from '@jest/globals';
import type { TaskView } from '@borealis/contracts';
import type { HostProcess } from '../support/index.js';
import { alpine, converged, eventually, processesWith, randomOf, Stage, unwatched } from '../support/index.js';

/** Everything a cluster may do to a scheduler, as often as it does not stop all work. */
const weather: readonly string[] = [
  'drop UPDATE 10%',
  'duplicate UPDATE 3x 20%',
  'delay UPDATE 80ms 20%',
  'cut UPDATE 2%',
  'corrupt UPDATE 2%',
  'truncate OFFERS 3%',
  'misframe OFFERS 3%',
  'slow OFFERS 20kB/s 20%',
  'drop OFFERS 10%',
  'drop ACCEPT 5%',
  'delay ACCEPT 150ms 20%',
  'duplicate ACCEPT 10%',
  'cut ACCEPT 5%',
  'cut-answer ACCEPT 5%',
  'refuse ACCEPT 503 5%',
  'drop KILL 20%',
  'cut-answer KILL 10%',
  'refuse ACKNOWLEDGE 503 10%',
  'drop ACKNOWLEDGE 20%',
  'cut-answer ACKNOWLEDGE 10%',
  'drop RECONCILE 20%',
  'cut-answer SUBSCRIBE 30% 2 times',
  'refuse SUBSCRIBE 503 20%',
  'drop to-agent:LAUNCH 10%',
  'duplicate to-agent:LAUNCH 20%',
  'delay to-agent:* 60ms 15%',
  'drop to-agent:KILL 20%',
  'drop to-agent:ACKNOWLEDGE 20%',
  'drop to-master:UPDATE 15%',
  'cut to-master:UPDATE 3% for 200ms',
  'restart agent every 2s for 100ms',
  'hang agent every 2s for 700ms',
  'partition agent every 2s for 700ms',
  'kill agent every 3s for 500ms',
  'fail-over master every 2s for 100ms',
  'disconnect scheduler every 1s',
  'forget offers every 700ms',
  'rescind offers every 500ms',
  'storm updates 20x every 1s',
  'mute heartbeats every 2s for 1s',
];

const rulesPerPlan = 5;

/** In every plan, so that none is idle. */
const always = 'delay UPDATE 50ms 50%';

const patienceMs = 500;

/** The plan of a seed. */
export const planOf = (seed: number): readonly string[] => {
  // Neighbouring seeds would begin alike.
  const random = randomOf(Math.imul(seed, 0x9e37_79b1));
  const left = [...weather];
  return [always, ...Array.from({ length: rulesPerPlan }, () => left.splice(random(left.length), 1)[0]!)];
};

/** Requests may fail while the master is away: that is the point. */
const tried = (request: Promise<unknown>): Promise<unknown> => request.catch(() => undefined);

/** Asks for something, and does not wait until it is done. */
const work = async (host: HostProcess, random: (below: number) => number): Promise<unknown> => {
  switch (random(3)) {
    case 0:
      return tried(host.request('PUT', `/api/v1/tasks/types/alpine/scale/${1 + random(4)}`));
    case 1: {
      const tasks = await host.get<TaskView[]>('/api/v2/tasks').catch(() => []);
      const task = tasks[random(Math.max(1, tasks.length))];
      return task && tried(host.request('POST', `/api/v2/tasks/${task.id}/restart`, unwatched));
    }
    default:
      return tried(host.request('POST', '/api/v2/jobs/restart', unwatched));
  }
};

/** How long the bad weather lasts, and how long everything may take to be well again afterwards. */
export interface FaultRound {
  readonly seed: number;
  readonly weatherMs: number;
  readonly deadlineMs: number;
}

/**
 * The host at work while its cluster follows the plan of a seed. When the faults end, every job has its count, nothing is
 * doubled, at Mesos, at the host and on the machine, and no operation is left open.
 */
export const faultRound = async ({ seed, weatherMs, deadlineMs }: FaultRound): Promise<void> => {
  const plan = planOf(seed);
  const stage = await Stage.open({
    agents: 3,
    faultSeed: seed,
    agentTimeoutMs: 500,
    statusRetryMs: 300,
    agentReregisterDelayMs: 20,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  // A time nothing else on this machine sleeps.
  const seconds = String(400_000 + seed);
  let host: HostProcess | undefined;
  try {
    host = await stage.start({
      ...alpine,
      TASK0_ARGS: JSON.stringify(['sleep', seconds]),
      TASK0_KILL_GRACE: '0.2',
      TASK0_RESTART_BACKOFF: '0.1',
      // What nobody tells is found out by asking; everything is well again within two of these.
      SYNC_INTERVAL: '3',
      // A launch that was dropped on an open link is being staged for ever, as far as the master knows.
      LAUNCH_TIMEOUT: '10',
      TRANSIENT_TIMEOUT: '10',
    });
    await converged(host, stage.cluster);
    stage.cluster.faults.add(...plan);
    const random = randomOf(seed + 1);
    const end = performance.now() + weatherMs;
    while (performance.now() < end) {
      const { count } = stage.cluster.faults;
      await work(host, random);
      // One thing after the other, each with a fault to go through, where faults are not too rare for that.
      const enough = Math.min(end, performance.now() + patienceMs);
      await eventually('a fault', () => stage.cluster.faults.count > count || performance.now() > enough);
    }
    expect(host.running).toBe(true);
    stage.cluster.faults.clear();
    const tasks = await converged(host, stage.cluster, deadlineMs);
    await eventually(
      'as many processes as tasks',
      () => processesWith(`sleep ${seconds}`).length === tasks.length,
      deadlineMs,
    );
    expect(stage.cluster.faults.count).toBeGreaterThan(0);
  } catch (error) {
    const faults = stage.cluster.faults.injected.slice(-20).map(({ number, rule, on }) => `${number} ${rule} ${on}`);
    const seen = host?.output.split('\n').slice(-30).join('\n');
    throw new Error(
      `seed ${seed}, plan ${plan.join('; ')}: ${String(error)}\nlast faults: ${faults.join(', ')}\n${seen}`,
      { cause: error },
    );
  } finally {
    await stage.close();
  }
};
