export { createProcessRunner } from './process-runner.js';
export type { ProcessRunnerOptions } from './process-runner.js';
export { createSimulatedRunner } from './simulated-runner.js';
export type { SimulatedBehaviour, SimulatedOptions } from './simulated-runner.js';
export type * from './runner.js';
export { endMessage } from './end-message.js';
