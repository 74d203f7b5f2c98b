export { Agent } from './agent.js';
export type { AgentParts } from './agent.js';
export type { HeldFramework } from './held-framework.js';
export type { TaskRun } from './task-run.js';
export type { ContainerUsage } from './usage.js';
