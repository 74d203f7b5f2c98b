export { reservationsOf, reservedRoleOf } from './reservations.js';
