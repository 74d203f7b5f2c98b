export { AgentAdmission } from './admission.js';
export { AgentLosses } from './losses.js';
export { AgentRecovery } from './recovery.js';
export { TakeOver } from './take-over.js';
