import { note, print, strong, untilSignal } from '../output/index.js';
import { clusterOptionsOf, faultsNote, imagesNote } from './cluster-options.js';
import type { ClusterWishes } from './cluster-options.js';
import { startEmbedded } from './start-embedded.js';

/** Runs an embedded cluster until it is stopped. */
export const local = async (wishes: ClusterWishes): Promise<void> => {
  const cluster = await startEmbedded(clusterOptionsOf(wishes));
  print(cluster.address);
  note(
    `${strong('Embedded cluster')} for development: one master and ${cluster.agents.length} ${cluster.agents.length === 1 ? 'agent' : 'agents'} at http://${cluster.address}`,
  );
  if (cluster.workDir !== undefined) note(`Sandboxes are in ${cluster.workDir}; ${imagesNote(cluster, wishes)}.`);
  const faults = faultsNote(cluster);
  if (faults !== undefined) note(faults);
  note(`Next: MESOS_MASTER=${cluster.address} npm start   (Ctrl-C ends the cluster and every task)`);
  untilSignal(() => cluster.stop());
};
