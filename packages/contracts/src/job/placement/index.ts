export * from './constraint-text.js';
export * from './constraint.schema.js';
export * from './placement.schema.js';
