import { AgentCallType } from '../../wire.js';
import { DONE } from '../../verdict.js';
import type { AgentHandlers } from './agent-call.js';

/**
 * The agents of this cluster keep no images of their own, so that there is nothing to prune: those of the engine for
 * containers belong to the machine.
 */
export const IMAGE_CALLS: AgentHandlers = [[AgentCallType.PRUNE_IMAGES, () => DONE]];
