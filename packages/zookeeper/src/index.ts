export type { Ensemble } from './ensemble.js';
export type { Read } from './session.js';
export { ZooKeeperSession } from './session.js';
export type { CallOptions, CreateOptions, NodeStat, SessionOptions, SessionState } from './session-options.js';
export type { EndWatch, WatchFault } from './watch.js';
export { watchChildren, watchData } from './watch.js';
export * from './zookeeper-error.js';
