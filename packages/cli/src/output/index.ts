export { ageOf } from './age.js';
export { tableOf } from './table.js';
export { bad, doubtful, good, note, print, printJson, strong } from './terminal.js';
export { untilSignal } from './until-signal.js';
