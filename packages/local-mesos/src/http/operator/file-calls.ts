import { MasterCallType } from '../../wire.js';
import { listing, page } from '../files/index.js';
import type { OperatorHandlers } from './operator-call.js';

/** The files at the master's address: the sandboxes of all agents, as where master and agents are one process. */
export const FILE_CALLS: OperatorHandlers = [
  [MasterCallType.LIST_FILES, ({ files }, call) => listing(files(), call.listFiles)],
  [MasterCallType.READ_FILE, ({ files }, call) => page(files(), call.readFile)],
];
