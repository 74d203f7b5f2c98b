export { Agent } from './agent.js';
export type { AgentParts } from './agent.js';
export type { HeldFramework } from './held-framework.js';
export { inventoryOf } from './inventory.js';
export type { InventoryExecutor, InventoryTask, TaskStage } from './inventory.js';
export type { ContainerUsage, UsageQuery } from './usage.js';
export type { Counters } from './counters.js';
