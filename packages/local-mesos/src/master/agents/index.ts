export { Activation } from './activation.js';
export { AgentAdmission } from './admission.js';
export { DrainingAgents } from './draining.js';
export { GoneAgents } from './gone.js';
export { AgentLosses } from './losses.js';
export { AgentRecovery } from './recovery.js';
export { TakeOver } from './take-over.js';
