export { agentEndpoint } from './agent-endpoint.js';
export type { AgentGround } from './agent-call.js';
