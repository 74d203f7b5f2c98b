import { AgentCallType } from '../../wire.js';
import { listing, page } from '../files/index.js';
import type { AgentHandlers } from './agent-call.js';

/** The files of the sandboxes. */
export const FILE_CALLS: AgentHandlers = [
  [AgentCallType.LIST_FILES, ({ files }, call) => listing(files(), call.listFiles)],
  [AgentCallType.READ_FILE, ({ files }, call) => page(files(), call.readFile)],
];
