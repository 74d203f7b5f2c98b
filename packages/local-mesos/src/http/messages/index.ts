export { agentInfo, agentMessage, agentMessages } from './agent-messages.js';
export { frameworkMessage } from './framework-messages.js';
export { containerMessage, containerStatus } from './container-message.js';
export { allocationMessages, resourceMessages, timeMessage } from './resource-messages.js';
export { roleMessage } from './role-message.js';
export { executorsMessage, frameworksMessage, stateMessage, tasksMessage } from './state-message.js';
export { taskMessage } from './task-message.js';
export { operationsMessage } from './operations-message.js';
