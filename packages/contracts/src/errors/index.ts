export * from './borealis-error.js';
export * from './catalogue.js';
export * from './issue-text.js';
export { schemaWords } from './schema-words.js';
export type { ErrorDetails, ErrorEntry } from './error-entry.js';
