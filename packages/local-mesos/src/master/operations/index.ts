export * from './operations.js';
export * from './operator-operations.js';
