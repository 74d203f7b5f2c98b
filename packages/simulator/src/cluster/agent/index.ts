export { Agent, agentIdOf } from './agent.js';
export type { AgentWorld } from './agent.js';
export { AgentTask } from './agent-task.js';
export type { Temper } from './behaviour.js';
