export { operatorEndpoint } from './operator-endpoint.js';
export type { OperatorGround } from './operator-call.js';
