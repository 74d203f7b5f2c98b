export type { TaskSettings, TaskTemplate } from '@borealis/contracts';
export { defineModule, isModule } from './define-module.js';
export type { BorealisModule, ModuleDefinition } from './define-module.js';
export { SettingsError } from './task-driver.js';
export type { TaskDriver } from './task-driver.js';
export { baseTemplateOf, commandOf } from './template-parts.js';
