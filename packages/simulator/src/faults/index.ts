import { agentFaults } from './agents.js';
import type { Fault } from './fault.js';
import { hostFaults } from './host.js';
import { maintenanceFaults } from './maintenance.js';
import { masterFaults } from './master.js';
import { taskFaults } from './tasks.js';
import { transportFaults } from './transport.js';

export type { Fault } from './fault.js';

/** Everything that goes wrong, seeded and in any combination. */
export const catalogue: readonly Fault[] = [
  ...transportFaults,
  ...masterFaults,
  ...agentFaults,
  ...maintenanceFaults,
  ...taskFaults,
  ...hostFaults,
];
