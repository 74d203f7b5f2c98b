export * from './check-quota.js';
export * from './command-wishes.js';
export * from './consumption.js';
export * from './note-refusal.js';
export * from './quota-commands.js';
export * from './quota-views.js';
