export type { Access, Credentials, TlsOptions } from './access.js';
export { authorization, connectOptions } from './access.js';
export { connectFault } from './connect-fault.js';
export type { BackoffOptions } from './backoff.js';
export { Backoff } from './backoff.js';
