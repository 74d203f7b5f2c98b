export * from './detection/index.js';
export * from './json/index.js';
export * from './mesos-error.js';
export { mesos } from './protobuf.js';
export * from './recordio/index.js';
export * from './resources/index.js';
export * from './scheduler/index.js';
