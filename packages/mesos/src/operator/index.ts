export type { OperatorAnswer, OperatorRequest } from './follow-leader.js';
export { followLeader } from './follow-leader.js';
