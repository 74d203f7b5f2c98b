export { commandSpecOf, textOr, variablesOf } from './command-spec.js';
export { checkProbeOf, healthProbeOf } from './probe-spec.js';
