export * from './call.js';
export * from './command.schema.js';
export * from './decision.js';
export * from './input.js';
export * from './offer.js';
export * from './pending.schema.js';
export * from './task-status.js';
export * from './thousandths.js';
