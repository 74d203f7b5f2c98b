export { operatorEndpoint } from './operator-endpoint.js';
export { EventSubscribers } from './event-subscribers.js';
export type { SubscriberSettings } from './event-subscribers.js';
export type { OperatorGround } from './operator-call.js';
export { quotaStatus, removeQuota, setQuota, updateWeights, weightInfos } from './role-calls.js';
