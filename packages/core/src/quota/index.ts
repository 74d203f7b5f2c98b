export * from './check-quota.js';
export * from './consumption.js';
export * from './quota-commands.js';
