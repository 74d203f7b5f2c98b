export type { ReservationFormat } from './build-resource.js';
export { inFormat, persistentVolume, rangesResource, reserved, scalarResource, setResource } from './build-resource.js';
export { reservationsOf, reservedRoleOf } from './reservations.js';
