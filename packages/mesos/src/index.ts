export { mesos } from './protobuf.js';
