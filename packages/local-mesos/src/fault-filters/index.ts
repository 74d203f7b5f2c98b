export { AgentLink } from './agent-link.js';
export { executorFaults } from './executor-faults.js';
export { requestFaults } from './request-faults.js';
export { schedulerFaults } from './scheduler-faults.js';
