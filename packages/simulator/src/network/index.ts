export { Network, lanes, mishaps } from './network.js';
export type { Lane, Mishap, Trap } from './network.js';
