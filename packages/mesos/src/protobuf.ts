/**
 * The messages of Mesos v1 (`mesos.v1` with `scheduler`, `executor`, `master`, `agent`, `maintenance`, `quota` and `allocator`),
 * generated from `proto/`. Field names are camelCase; 64-bit integers are `Long`; proto2 presence is kept: an unset optional field is
 * absent on the wire, and 0 is a value.
 */
export { mesos } from '../generated/mesos.js';
