/**
 * The message classes of Mesos v1 (`mesos.v1`, `mesos.v1.scheduler`, `mesos.v1.executor`), generated from `proto/`. Field names are
 * camelCase; 64-bit integers are `Long`; proto2 presence is kept: an unset optional field is absent on the wire.
 */
export { mesos } from '../generated/mesos.js';
