export { createDockerRunner } from './docker-runner.js';
export type { DockerRunnerOptions } from './docker-runner.js';
export { DockerEngine } from './engine.js';
export { engineAddressOf, usualSockets } from './engine-address.js';
export type { EngineAddress } from './engine-address.js';
