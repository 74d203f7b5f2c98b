export { advanceRestart } from './advance-restart.js';
export { isUnderRestart } from './under-restart.js';
export { dropSuccessors } from './drop-successors.js';
export { placesBeside } from './method.js';
export { mayTakeMs } from './may-take.js';
export { restartOrder } from './restart-order.js';
