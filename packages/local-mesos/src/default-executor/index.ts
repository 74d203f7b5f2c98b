export { SimulatedContainers } from './simulated-containers.js';
export { SimulatedExecutor } from './simulated-executor.js';
