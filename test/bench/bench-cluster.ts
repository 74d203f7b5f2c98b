import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface BenchCluster {
  readonly address: string;
  stop(): Promise<void>;
}

export const startBenchCluster = async (agents: number): Promise<BenchCluster> => {
  const child = fork(fileURLToPath(new URL('./cluster-process.js', import.meta.url)), [String(agents)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { address } = await new Promise<{ address: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { address: string }));
    child.once('exit', (code) => reject(new Error(`the cluster ended with ${String(code)}`)));
  });
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
};
