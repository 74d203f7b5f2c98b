export { ageOf } from './age.js';
export { tableOf } from './table.js';
export { bad, doubtful, good, note, print, strong } from './terminal.js';
export { untilSignal } from './until-signal.js';
