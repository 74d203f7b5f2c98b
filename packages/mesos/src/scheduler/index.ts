export type { BackoffOptions } from '../transport/index.js';
export type { CallResult } from './call-result.js';
export type { ConnectionEvent, ConnectionListener, RefusalKind } from './connection-event.js';
export type { SchedulerConnectionOptions } from './connection-options.js';
export { decodeEvents } from './decode-events.js';
export { SchedulerConnection } from './scheduler-connection.js';
export type { ContentType } from './wire-format.js';
