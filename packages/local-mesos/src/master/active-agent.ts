import type { AgentRecord } from './records.js';

/** Whether its resources may be offered: it can be reached, and no operator has anything against it. */
export const isActive = ({ connected, deactivated }: AgentRecord): boolean => connected && !deactivated;
