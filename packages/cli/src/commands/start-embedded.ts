import type { ClusterOptions, LocalCluster } from '@borealis/local-mesos';
import { CommandError } from '../command-error.js';

const WRONG_USE: ReadonlySet<string> = new Set(['LOCAL_MESOS_BAD_OPTION', 'LOCAL_MESOS_BAD_FAULT']);

/** Starts a cluster; what is wrong is told together with what to do about it. */
export const startEmbedded = async (options: ClusterOptions): Promise<LocalCluster> => {
  const { LocalMesosError, startCluster } = await import('@borealis/local-mesos');
  try {
    return await startCluster(options);
  } catch (error) {
    if (!(error instanceof LocalMesosError)) throw error;
    throw new CommandError(`${error.message}\n${error.remedy}`, WRONG_USE.has(error.code) ? 2 : 1);
  }
};
