export * from './bundle.js';
export * from './conversion.js';
export * from './kind.js';
export * from './parse-resources.js';
export * from './ranges.js';
export * from './resource-codec.js';
