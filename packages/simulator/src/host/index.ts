export { Connection } from './connection.js';
export { Durable } from './durable.js';
export type { CommitMishap } from './durable.js';
export { SimulatedHost, deathPoints } from './simulated-host.js';
export type { DeathPoint, HostWatch } from './simulated-host.js';
