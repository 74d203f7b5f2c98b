export * from './api/index.js';
export * from './environment/index.js';
export * from './errors/index.js';
export * from './ids.js';
export * from './job/index.js';
export * from './reference/index.js';
export * from './scheduling/index.js';
