export { startCluster } from './cluster/start-cluster.js';
export type * from './cluster/local-cluster.js';
export type * from './cluster/options.js';
export { LOCAL_MESOS_ERRORS, LocalMesosError } from './errors.js';
export type { LocalMesosErrorCode } from './errors.js';
export { silentLogger, stderrLogger } from './logger.js';
export type { LogDetails, Logger } from './logger.js';
export { createProcessRunner, createSimulatedRunner } from './runner/index.js';
export type * from './runner/index.js';
