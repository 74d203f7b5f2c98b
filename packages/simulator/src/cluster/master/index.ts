export { Master } from './master.js';
export type { Verdict } from './master.js';
export type { MasterEvent, MasterSettings, Stream } from './books.js';
