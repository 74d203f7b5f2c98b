export { Master, SUPPORTED_CALLS } from './master.js';
export { unsupportedOperation } from './launch.js';
export { MESOS_BUILD, MESOS_VERSION, masterInfo } from './master-info.js';
export type { MasterInfo } from './master-info.js';
export type { Books } from './books.js';
export type { FrameworkRecord } from './framework-record.js';
export type { AgentRecord, ExecutorRecord, MasterSettings, OfferRecord, Registry, TaskRecord } from './records.js';
