export * from './framework.schema.js';
export * from './job.schema.js';
export * from './operation.schema.js';
export * from './placement/index.js';
export * from './task-settings.schema.js';
export * from './task-template.schema.js';
export * from './task.schema.js';
