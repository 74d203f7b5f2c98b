export { freePort } from './free-port.js';
export { PostgresFailed } from './postgres-failed.js';
export { postgresPrograms } from './postgres-programs.js';
export type { PostgresPrograms } from './postgres-programs.js';
export { PostgresServer } from './postgres-server.js';
export type { PostgresOptions } from './postgres-server.js';
