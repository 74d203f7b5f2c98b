import { startCluster } from '@borealis/local-mesos';

/** A cluster in a process of its own, so that it can be killed: its address is its only output. */
const [docker = '', workDir = ''] = process.argv.slice(2);
const cluster = await startCluster({ port: 0, docker, workDir, allocationIntervalMs: 50 });
process.stdout.write(`${cluster.address}\n`);
