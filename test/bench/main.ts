import { writeFileSync } from 'node:fs';
import { startBenchCluster } from './bench-cluster.js';
import { bareRate, clientRate } from './acknowledge-rate.js';
import { decodeOffers, longestBlock } from './decode-offers.js';
import { hostRate } from './host-rate.js';
import { matchOffers } from './match-offers.js';
import { reconcile } from './reconcile.js';
import { wireLimit } from './wire-limit.js';

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
}

const rows: Row[] = [];
const results: Record<string, number> = {};
const say = (what: string, measured: string, goal = ''): void => {
  rows.push({ what, measured, goal });
  process.stderr.write(`  ${what}: ${measured}\n`);
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
  );
  say(`the same through a connection: longest block of the event loop`, `${block.toFixed(0)} ms`, '≤ 50 ms');
}

const acknowledged = 20_000;
const [bare, client] = [await bareRate(acknowledged), await clientRate(acknowledged)];
Object.assign(results, { acknowledgeBare: bare, acknowledge: client, acknowledgeRatio: client / bare });
say(
  `${acknowledged} status updates received and acknowledged`,
  `${client.toFixed(0)}/s, ${(client / bare).toFixed(2)} of undici alone (${bare.toFixed(0)}/s)`,
  '≥ 0.8',
);

results['match5000Ms'] = matchOffers(5_000, 5_000);
say('place 5,000 tasks on 5,000 offers at once', `${results['match5000Ms'].toFixed(1)} ms`);

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

for (const count of [1_000, 10_000]) {
  const cluster = await startBenchCluster(50);
  try {
    const limit = await wireLimit(cluster.address, count);
    const host = await hostRate(cluster.address, count);
    Object.assign(results, {
      [`wireLimit${count}`]: limit,
      [`host${count}`]: host.rate,
      [`ratio${count}`]: host.rate / limit,
      [`block${count}Ms`]: host.longestBlockMs,
      [`rss${count}Mb`]: host.rssMb,
    });
    say(`${count} tasks, a bare loop (the wire limit)`, `${limit.toFixed(0)} tasks/s`);
    say(
      `${count} tasks, the host: RUNNING, committed, acknowledged`,
      `${host.rate.toFixed(0)} tasks/s, ${(host.rate / limit).toFixed(2)} of the wire limit`,
      '≥ 2,000 tasks/s and ≥ 0.5',
    );
    say(`${count} tasks, longest block of the host's event loop`, `${host.longestBlockMs.toFixed(0)} ms`, '≤ 50 ms');
    say(`${count} tasks, memory of the host`, `${host.rssMb.toFixed(0)} MB`);
  } finally {
    await cluster.stop();
  }
}

const width = Math.max(...rows.map(({ what }) => what.length));
process.stdout.write(
  `\n${rows.map(({ what, measured, goal }) => `${what.padEnd(width)}  ${measured}${goal === '' ? '' : `  (goal ${goal})`}`).join('\n')}\n`,
);
const [, , file] = process.argv;
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
process.exit(0);
