import { writeFileSync } from 'node:fs';
import { startBenchCluster } from './bench-cluster.js';
import { bareRate, clientRate } from './acknowledge-rate.js';
import { clusterRate } from './cluster-rate.js';
import { decodeOffers, longestBlock } from './decode-offers.js';
import { hostLife, sayHostLife } from './host-life/index.js';
import { hostRate } from './host-rate.js';
import { matchOffers } from './match-offers.js';
import { mesosFrameworkRate } from './mesos-framework-rate.js';
import { bytesPerTask, explainedPlacements } from './placements.js';
import { planCost } from './plan-copy.js';
import { reconcile } from './reconcile.js';
import { storeRows } from './store-rows.js';
import { tableOf } from './table.js';
import type { Row } from './table.js';
import { wireLimit } from './wire-limit.js';

/** From here on the cluster has no time left for more. */
const saturated = 0.9;

const words = process.argv.slice(2);
const long = words.includes('--long');

const rows: Row[] = [];
const results: Record<string, number> = {};
/** `met` where there is a goal. */
const say = (what: string, measured: string, goal = '', met?: boolean): void => {
  rows.push({ what, measured, goal, met });
  process.stderr.write(`  ${what}: ${measured}\n`);
};

/** A part that cannot be measured is said to be, and the others are measured all the same. */
const part = async (what: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    say(what, `failed: ${(error as Error).message}`);
  }
};

for (const count of [5_000, 50_000]) {
  const decoded = decodeOffers(count, count > 10_000 ? 5 : 15);
  const block = await longestBlock(count);
  Object.assign(results, {
    [`decode${count}Ms`]: decoded.ours,
    [`decode${count}Ratio`]: decoded.ours / decoded.alone,
    [`decode${count}BlockMs`]: block,
  });
  say(
    `decode an event of ${count} offers`,
    `${decoded.ours.toFixed(1)} ms, ${(decoded.ours / decoded.alone).toFixed(2)} of protobufjs alone`,
    '≤ 1.3',
    decoded.ours / decoded.alone <= 1.3,
  );
  say(
    `the same through a connection: longest block of the event loop`,
    `${block.toFixed(0)} ms`,
    '≤ 50 ms',
    block <= 50,
  );
}

const acknowledged = 20_000;
const [bare, client] = [await bareRate(acknowledged), await clientRate(acknowledged)];
Object.assign(results, { acknowledgeBare: bare, acknowledge: client, acknowledgeRatio: client / bare });
say(
  `${acknowledged} status updates received and acknowledged`,
  `${client.toFixed(0)}/s, ${(client / bare).toFixed(2)} of undici alone (${bare.toFixed(0)}/s)`,
  '≥ 0.8',
  client / bare >= 0.8,
);

results['match5000Ms'] = matchOffers(5_000, 5_000);
say('place 5,000 tasks on 5,000 offers at once', `${results['match5000Ms'].toFixed(1)} ms`);

const kept = 100_000;
const stores = await storeRows(kept);
if (stores.length === 1) say('PostgreSQL', 'not installed here: not measured');
for (const { kind, rowsPerSecond, commitsPerSecond, loadSeconds, bytesPerTask } of stores) {
  Object.assign(results, {
    [`store${kind}Rows`]: rowsPerSecond,
    [`store${kind}Commits`]: commitsPerSecond,
    [`store${kind}LoadMs`]: loadSeconds * 1000,
    [`store${kind}BytesPerTask`]: bytesPerTask,
  });
  const ratio = rowsPerSecond / (stores[0]?.rowsPerSecond ?? rowsPerSecond);
  say(
    `${kind}: changed tasks made durable, with their history, 500 in a commit`,
    `${rowsPerSecond.toFixed(0)}/s, ${ratio.toFixed(2)} of SQLite`,
    '≥ 10,000/s',
    rowsPerSecond >= 10_000,
  );
  say(`${kind}: commits of one task, one after the other`, `${commitsPerSecond.toFixed(0)}/s`);
  say(`${kind}: load of ${kept} tasks`, `${loadSeconds.toFixed(2)} s`, '< 5 s', loadSeconds < 5);
  say(`${kind}: on the disk, history included`, `${bytesPerTask.toFixed(0)} bytes per task`);
}

let costOfADecadeBefore: number | undefined;
for (const count of [1_000, 10_000, 100_000]) {
  const { perSecond, longestBlockMs, placed } = explainedPlacements(5_000, count);
  Object.assign(results, { [`placements${count}`]: perSecond, [`placementsBlock${count}Ms`]: longestBlockMs });
  say(
    `${placed} explained placements of 100 jobs at 5,000 agents`,
    `${perSecond.toFixed(0)}/s, ${(1e6 / perSecond).toFixed(1)} µs each; longest decision ${longestBlockMs.toFixed(0)} ms`,
    '≥ 50,000/s, < 50 ms',
    perSecond >= 50_000 && longestBlockMs < 50,
  );
  const growth = costOfADecadeBefore === undefined ? undefined : 1 / perSecond / costOfADecadeBefore;
  if (growth !== undefined)
    say(`the cost of one of ${placed} placements`, `${growth.toFixed(2)} of a decade before`, '≤ 1.15', growth <= 1.15);
  costOfADecadeBefore = 1 / perSecond;
}

const bytes = bytesPerTask(100_000);
if (bytes !== undefined) {
  results['bytesPerTask'] = bytes;
  say(
    'a launched task of 100,000 in the memory of the core',
    `${bytes.toFixed(0)} bytes`,
    '≤ 1,200 bytes',
    bytes <= 1_200,
  );
}

for (const count of [1_000, 10_000, 100_000]) {
  const { planMs, stepMs, applyMs, tasks } = planCost(count);
  Object.assign(results, {
    [`plan${count}Ms`]: planMs,
    [`plan${count}StepMs`]: stepMs,
    [`applyPlan${count}Ms`]: applyMs,
  });
  say(
    `a plan of one change beside ${tasks} tasks at 5,000 agents`,
    `${planMs.toFixed(0)} ms, its longest step ${stepMs.toFixed(0)} ms; ${applyMs.toFixed(0)} ms to carry it out`,
    'step ≤ 50 ms',
    stepMs <= 50,
  );
}

for (const count of [1_000, 10_000, 100_000]) {
  const cluster = await startBenchCluster(1);
  try {
    const seconds = await reconcile(cluster.address, count);
    results[`reconcile${count}Ms`] = seconds * 1000;
    say(
      `explicit reconciliation of ${count} tasks`,
      `${(seconds * 1000).toFixed(0)} ms, ${(count / seconds).toFixed(0)}/s`,
    );
  } finally {
    await cluster.stop();
  }
}

/** Whether what was measured is the cluster's limit rather than the client's. */
const bottleneck = (utilization: number): string =>
  `the cluster was busy ${(utilization * 100).toFixed(0)} % of the time: ${utilization >= saturated ? 'it is the bottleneck' : 'not the bottleneck'}`;

await part('what the embedded cluster accepts', async () => {
  const cluster = await startBenchCluster(50);
  try {
    await clusterRate(cluster, 5_000);
    for (const count of [1_000, 10_000, 50_000]) {
      const { rate, load } = await clusterRate(cluster, count);
      Object.assign(results, { [`cluster${count}`]: rate, [`cluster${count}Utilization`]: load.utilization });
      say(
        `${count} tasks, all the embedded cluster accepts`,
        `${rate.toFixed(0)} tasks/s; ${bottleneck(load.utilization)}`,
      );
    }
  } finally {
    await cluster.stop();
  }
});

await part('beside mesos-framework', async () => {
  const count = 1_000;
  const cluster = await startBenchCluster(50);
  try {
    const other = await mesosFrameworkRate(cluster.address, count);
    const { rate } = await hostRate(cluster.address, count);
    const theirs = other.running / other.seconds;
    Object.assign(results, {
      mesosFramework: theirs,
      mesosFrameworkRunning: other.running,
      besideMesosFramework: rate,
    });
    say(
      `${count} tasks, mesos-framework 0.5.3 (JSON): RUNNING and acknowledged, nothing kept`,
      `${theirs.toFixed(0)} tasks/s${other.running < count ? `; only ${other.running} of ${count} in ${other.seconds.toFixed(0)} s, ${other.errors} errors, the first: ${other.firstError ?? 'none'}` : ''}`,
    );
    say(`${count} tasks, our host on the same cluster: the same, and committed`, `${rate.toFixed(0)} tasks/s`);
  } finally {
    await cluster.stop();
  }
});

for (const count of [1_000, 10_000])
  await part(`${count} tasks at the embedded cluster`, async () => {
    const cluster = await startBenchCluster(50);
    try {
      const limit = await wireLimit(cluster.address, count);
      await cluster.load();
      const host = await hostRate(cluster.address, count);
      const load = await cluster.load();
      Object.assign(results, {
        [`wireLimit${count}`]: limit,
        [`host${count}`]: host.rate,
        [`ratio${count}`]: host.rate / limit,
        [`block${count}Ms`]: host.longestBlockMs,
        [`rss${count}Mb`]: host.rssMb,
        [`hostClusterUtilization${count}`]: load.utilization,
      });
      say(`${count} tasks, a bare loop (the wire limit)`, `${limit.toFixed(0)} tasks/s`);
      say(
        `${count} tasks, the host: RUNNING, committed, acknowledged`,
        `${host.rate.toFixed(0)} tasks/s, ${(host.rate / limit).toFixed(2)} of the wire limit; ${bottleneck(load.utilization)}`,
        '≥ 5,000 tasks/s and ≥ 0.8',
        host.rate >= 5_000 && host.rate / limit >= 0.8,
      );
      say(
        `${count} tasks, longest block of the host's event loop`,
        `${host.longestBlockMs.toFixed(0)} ms`,
        '≤ 50 ms',
        host.longestBlockMs <= 50,
      );
      say(`${count} tasks, memory of the host`, `${host.rssMb.toFixed(0)} MB`);
    } finally {
      await cluster.stop();
    }
  });

for (const kind of ['SQLite', 'PostgreSQL'] as const)
  await part(`${kind}: the host's life`, async () => {
    const life = await hostLife(kind, long ? [1_000, 10_000, 100_000] : [1_000, 10_000]);
    if (life) Object.assign(results, sayHostLife(life, say));
    else say(`${kind}: the host's life`, 'PostgreSQL is not installed here: not measured');
  });

process.stdout.write(`\n${tableOf(rows)}\n`);
if (!long)
  process.stdout.write('\nnpm run bench -- --long adds 100,000 tasks at the real host, which takes minutes.\n');
const [file] = words.filter((word) => !word.startsWith('--'));
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
process.exit();
