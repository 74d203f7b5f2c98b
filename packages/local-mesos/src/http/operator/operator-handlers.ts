import type { MasterCallType } from '../../wire.js';
import { AGENT_CALLS } from './agent-calls.js';
import { CLUSTER_READS } from './cluster-reads.js';
import { FILE_CALLS } from './file-calls.js';
import { FRAMEWORK_CALLS } from './framework-calls.js';
import { MAINTENANCE_CALLS } from './maintenance-calls.js';
import { RESOURCE_CALLS } from './resource-calls.js';
import { ROLE_CALLS } from './role-calls.js';
import { MASTER_CALLS } from './master-calls.js';
import type { OperatorHandler } from './operator-call.js';
import { SETTING_CALLS } from './setting-calls.js';

/** Every call the operator API carries out. What is missing here answers 501 with its name. */
export const OPERATOR_HANDLERS: ReadonlyMap<MasterCallType, OperatorHandler> = new Map([
  ...MASTER_CALLS,
  ...CLUSTER_READS,
  ...FRAMEWORK_CALLS,
  ...MAINTENANCE_CALLS,
  ...AGENT_CALLS,
  ...RESOURCE_CALLS,
  ...ROLE_CALLS,
  ...SETTING_CALLS,
  ...FILE_CALLS,
]);
