export * from './borealis-error.js';
export * from './catalogue.js';
export * from './issue-text.js';
export type { ErrorDetails, ErrorEntry } from './error-entry.js';
