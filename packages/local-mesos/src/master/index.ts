export { Master, isSupported } from './master.js';
export { allocationsAt, allocationsOf } from './allocations.js';
export type { Allocation } from './allocations.js';
export type { Happening } from './happenings.js';
export { inverseOfferMessage } from './inverse-offers.js';
export { offerMessage } from './offers.js';
export { roleAccounts } from './role-accounts.js';
export type { RoleAccount } from './role-accounts.js';
export { MESOS_BUILD, MESOS_VERSION, masterInfo } from './master-info.js';
export { updateEvent } from './master-status.js';
export type { MasterInfo } from './master-info.js';
export { recoveringAgents } from './books.js';
export { isActive } from './active-agent.js';
export type { Books } from './books.js';
export type { FrameworkRecord } from './framework-record.js';
export type {
  AgentRecord,
  ExecutorRecord,
  MasterSettings,
  OfferRecord,
  OperationRecord,
  TaskRecord,
} from './records.js';
export { emptyRegistry } from './registry.js';
export type { DrainRecord, Registry } from './registry.js';
export type { Quantities, Quota } from './quotas.js';
