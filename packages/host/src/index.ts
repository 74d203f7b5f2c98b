import 'reflect-metadata';

export { checkDefinitions } from './check-definitions.js';
export type { CheckedDefinitions } from './check-definitions.js';
export { EnvironmentRefused } from './environment-refused.js';
export { crashPoints } from './loop/crash-point.js';
export type { RunningHost } from './running-host.js';
export { startHost } from './start-host.js';
export type { HostOptions } from './start-host.js';
export { concernsJob, replay, stateAt } from './replay/index.js';
export type { PastState, Replayed, ReplaySpan } from './replay/index.js';
export { version } from './version.js';
