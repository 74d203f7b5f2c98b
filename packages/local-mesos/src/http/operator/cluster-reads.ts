import { roleAccounts } from '../../master/index.js';
import { MasterCallType } from '../../wire.js';
import {
  agentMessages,
  executorsMessage,
  frameworksMessage,
  operationsMessage,
  roleMessage,
  stateMessage,
  tasksMessage,
} from '../messages/index.js';
import type { OperatorHandlers } from './operator-call.js';

/** What the master knows of agents, frameworks and tasks. */
export const CLUSTER_READS: OperatorHandlers = [
  [MasterCallType.GET_STATE, ({ master }) => ({ getState: stateMessage(master.books) })],
  [MasterCallType.GET_AGENTS, ({ master }) => ({ getAgents: agentMessages(master.books) })],
  [MasterCallType.GET_FRAMEWORKS, ({ master }) => ({ getFrameworks: frameworksMessage(master.books) })],
  [MasterCallType.GET_EXECUTORS, ({ master }) => ({ getExecutors: executorsMessage(master.books) })],
  [MasterCallType.GET_TASKS, ({ master }) => ({ getTasks: tasksMessage(master.books) })],
  [MasterCallType.GET_OPERATIONS, ({ master }) => ({ getOperations: operationsMessage(master.books) })],
  [MasterCallType.GET_ROLES, ({ master }) => ({ getRoles: { roles: roleAccounts(master.books).map(roleMessage) } })],
];
