import type { AgentCallType } from '../../wire.js';
import type { AgentHandler } from './agent-call.js';
import { AGENT_READS } from './agent-reads.js';
import { CONTAINER_CALLS } from './container-calls.js';
import { FILE_CALLS } from './file-calls.js';
import { IMAGE_CALLS } from './image-calls.js';
import { STATE_CALLS } from './state-calls.js';

/** Every call of one question and one answer. What is neither here nor streaming answers 501 with its name. */
export const AGENT_HANDLERS: ReadonlyMap<AgentCallType, AgentHandler> = new Map([
  ...AGENT_READS,
  ...STATE_CALLS,
  ...FILE_CALLS,
  ...CONTAINER_CALLS,
  ...IMAGE_CALLS,
]);
