export { Agent, agentIdOf } from './agent/index.js';
export type { AgentTask } from './agent/index.js';
export { Cluster } from './cluster.js';
export { Holdings } from './holdings.js';
export { terminalStates } from './messages.js';
export type { AgentSpec } from './messages.js';
export type { MasterEvent, MasterSettings, Stream, Verdict } from './master/index.js';
