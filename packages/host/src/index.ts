import 'reflect-metadata';

export { crashPoints } from './loop/crash-point.js';
export type { RunningHost } from './running-host.js';
export { EnvironmentRefused, startHost, version } from './start-host.js';
export type { HostOptions } from './start-host.js';
export { concernsJob, replay, stateAt } from './replay/index.js';
export type { PastState, Replayed, ReplaySpan } from './replay/index.js';
