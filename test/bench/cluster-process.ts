import { startCluster } from '@borealis/local-mesos';

/** An embedded cluster of simulated tasks in a process of its own, so that what is measured does not share its event loop. */
const [agents = '50'] = process.argv.slice(2);
const cluster = await startCluster({
  port: 0,
  agents: Number(agents),
  agentAddresses: false,
  cpus: 100_000,
  memMb: 100_000_000,
  diskMb: 1_000_000,
  ports: [1_024, 65_535],
  runner: 'simulated',
  simulated: { startMs: 0 },
  allocationIntervalMs: 100,
});
process.send?.({ address: cluster.address });
process.on('disconnect', () => void cluster.stop().then(() => process.exit(0)));
