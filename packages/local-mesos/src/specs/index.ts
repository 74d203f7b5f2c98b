export { commandSpecOf, textOr, variablesOf } from './command-spec.js';
export { probeSpecOf } from './probe-spec.js';
