import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClusterOptions } from '@borealis/local-mesos';

/** How busy a cluster was since it was asked last. */
export interface Load {
  /** The part of the time its event loop was at work, from 0 to 1. */
  readonly utilization: number;
  readonly longestBlockMs: number;
  /** Since its start. */
  readonly peakRssMb: number;
  readonly rssMb: number;
}

export interface MeasuredCluster {
  readonly address: string;
  load(): Promise<Load>;
  stop(): Promise<void>;
}

/** What was compiled, from the sources as well: a loader of sources would be measured with the cluster. */
const program = ['./', '../../.build/test/support/']
  .map((folder) => fileURLToPath(new URL(`${folder}measured-cluster-program.js`, import.meta.url)))
  .find(existsSync);

/** An embedded cluster in a process of its own, so that what is measured does not share its event loop and its memory. */
export const startMeasuredCluster = async (options: ClusterOptions): Promise<MeasuredCluster> => {
  if (program === undefined) throw new Error('the tests are not built: run npm run build');
  const child = fork(program, [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const lost = ended.then(([code]) => Promise.reject(new Error(`the cluster ended with ${String(code)}`)));
  lost.catch(() => undefined);
  const answer = async <T>(): Promise<T> => ((await Promise.race([once(child, 'message'), lost])) as [T])[0];
  const { address } = await answer<{ readonly address: string }>();
  return {
    address,
    load: () => {
      child.send('load');
      return answer<Load>();
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
};
