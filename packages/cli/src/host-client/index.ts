export { exitCodes } from './exit-codes.js';
export { followOperation } from './follow-operation.js';
export { HostClient } from './host-client.js';
export type { Wish } from './host-client.js';
export { commandOf } from './host-command.js';
export type { Answer, HostCommand } from './host-command.js';
export { HostFailure } from './host-failure.js';
export { jobIfNamed, jobNamed, keysMeant } from './job-named.js';
