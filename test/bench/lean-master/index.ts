export type { StartedMaster } from './start-lean-master.js';
export { startLeanMaster } from './start-lean-master.js';
