import 'reflect-metadata';

export { crashPoints } from './loop/crash-point.js';
export type { RunningHost } from './running-host.js';
export { EnvironmentRefused, startHost, version } from './start-host.js';
export type { HostOptions } from './start-host.js';
