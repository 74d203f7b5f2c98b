import { startCluster } from '@borealis/local-mesos';
import type { LocalCluster } from '@borealis/local-mesos';

/** `host:port` of a master somebody else runs; without it the embedded cluster is judged. */
export const foreignMaster = process.env['BOREALIS_TEST_MASTER'];

export interface MasterUnderTest {
  readonly origin: string;
  /** Only of the embedded cluster. */
  readonly cluster: LocalCluster | undefined;
  stop(): Promise<void>;
}

/** What Mesos does by itself after seconds happens sooner in the embedded cluster, so that the suite does not take minutes. */
export const startMaster = async (): Promise<MasterUnderTest> => {
  if (foreignMaster !== undefined)
    return { origin: `http://${foreignMaster}`, cluster: undefined, stop: () => Promise.resolve() };
  const cluster = await startCluster({
    port: 0,
    agents: 2,
    cpus: 8,
    memMb: 4_096,
    allocationIntervalMs: 200,
    statusRetryMs: 1_000,
    stopGraceMs: 100,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { origin: `http://${cluster.address}`, cluster, stop: () => cluster.stop() };
};
