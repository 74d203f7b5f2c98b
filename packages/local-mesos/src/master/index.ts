export { Master, SUPPORTED_CALLS } from './master.js';
export { unsupportedOperation } from './launch.js';
export { masterInfo, MESOS_VERSION } from './master-info.js';
export type { MasterInfo } from './master-info.js';
export type { Books } from './books.js';
export type { FrameworkRecord } from './framework-record.js';
export type { AgentRecord, ExecutorRecord, MasterSettings, OfferRecord, Registry, TaskRecord } from './records.js';
