export { addressOfMaster, leadingNode } from './elected-master.js';
export type { MasterDetector } from './master-detector.js';
export { addressDetector } from './master-detector.js';
