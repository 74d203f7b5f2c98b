import type { Agent } from '../agent/index.js';
import { agentEndpoint } from './agent-endpoint.js';
import { executorEndpoint } from './executor-endpoint.js';
import type { ExecutorGate } from './executor-endpoint.js';
import { answerJson, answerText } from './answer.js';
import type { Handler } from './answer.js';
import type { Routes } from './door.js';
import { sandboxFiles } from './sandbox-files.js';
import type { SandboxRoots } from './sandbox-files.js';
import { agentStateView } from './views/agent-state-view.js';
import { versionView } from './views/state-view.js';

export interface AgentDoor {
  readonly agent: Agent;
  readonly masterHostname: string;
  readonly sandboxes: SandboxRoots;
  readonly executors: Omit<ExecutorGate, 'agent'>;
}

/** What an agent answers: at the root and below the name of its process, such as `/slave(1)`. */
export function agentRoutes(door: AgentDoor): Routes {
  const { agent } = door;
  const state: Handler = (exchange) => answerJson(exchange, agentStateView(agent, door.masterHostname));
  const handlers = new Map<string, Handler>([
    ['/state', state],
    ['/state.json', state],
    ['/health', (exchange) => answerText(exchange, 200)],
    ['/version', (exchange) => answerJson(exchange, versionView())],
    ['/metrics/snapshot', (exchange) => answerJson(exchange, { 'slave/registered': agent.linked ? 1 : 0 })],
    ['/api/v1', agentEndpoint(agent)],
    ['/api/v1/executor', executorEndpoint({ agent, ...door.executors })],
    ...sandboxFiles(door.sandboxes),
  ]);
  return (path) => {
    // A port that is shared with others stays open while this agent's process is gone.
    if (agent.down) return undefined;
    const prefix = agent.introduction.path;
    return handlers.get(path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path);
  };
}
