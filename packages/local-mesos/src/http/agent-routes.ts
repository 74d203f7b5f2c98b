import type { Agent, ContainerUsage } from '../agent/index.js';
import type { Verbosity } from '../logger.js';
import { agentEndpoint } from './agent-api/index.js';
import { answerJson, answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';
import type { Routes } from './door.js';
import { executorEndpoint } from './executor-endpoint.js';
import type { ExecutorGate } from './executor-endpoint.js';
import { fileRoutes } from './files/index.js';
import type { FileRoots } from './files/index.js';
import { answerUnauthorized, tableForRealm } from './login.js';
import type { LoginDesk } from './login.js';
import { agentMetrics } from './views/agent-metrics-view.js';
import { agentStateView } from './views/agent-state-view.js';
import { attachedPaths } from './views/attached-paths-view.js';
import { containerView, monitorView } from './views/container-view.js';
import { versionView } from './views/state-view.js';

export interface AgentDoor {
  readonly agent: Agent;
  readonly masterHostname: string;
  /** Under the names of Mesos' flags. */
  readonly flags: Readonly<Record<string, string>>;
  readonly sandboxes: FileRoots;
  readonly login: LoginDesk;
  readonly verbosity: Verbosity;
  readonly executors: Omit<ExecutorGate, 'agent'>;
}

/** What an agent answers: at the root and below the name of its process, such as `/slave(1)`. */
export function agentRoutes(door: AgentDoor): Routes {
  const { agent, flags, sandboxes, login } = door;
  const state: Handler = (exchange) => answerJson(exchange, agentStateView(agent, door));
  const monitor: Handler = async (exchange) => answerJson(exchange, (await agent.usage()).map(monitorView));
  const handlers = new Map<string, Handler>([
    ['/health', (exchange) => answerText(exchange, 200)],
    ['/version', (exchange) => answerJson(exchange, versionView())],
    ...tableForRealm(login, 'mesos-agent-readonly', [
      ['/state', state],
      ['/state.json', state],
      ['/flags', (exchange) => answerJson(exchange, { flags })],
      ['/metrics/snapshot', (exchange) => answerJson(exchange, agentMetrics(agent))],
      ['/containers', (exchange) => answerContainers(exchange, agent)],
      ['/monitor/statistics', monitor],
      ['/monitor/statistics.json', monitor],
      ...fileRoutes(sandboxes, () => attachedPaths(agent)),
    ]),
    ['/api/v1', forOperators(door, agentEndpoint({ agent, flags, files: sandboxes, verbosity: door.verbosity }))],
    ['/api/v1/executor', executorEndpoint({ agent, ...door.executors })],
  ]);
  return (path) => {
    // A port that is shared with others stays open while this agent's process is gone.
    if (agent.down) return undefined;
    const prefix = agent.introduction.path;
    return handlers.get(path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path);
  };
}

/** For those who may change something, and for executors, which show the token they were started with. */
function forOperators({ login, executors }: AgentDoor, handler: Handler): Handler {
  return async (exchange) => {
    const { authorization } = exchange.request.headers;
    const known = login(READWRITE, authorization) !== 'refused' || (await executors.tokens?.read(authorization));
    return known ? handler(exchange) : answerUnauthorized(exchange, READWRITE);
  };
}

const READWRITE = 'mesos-agent-readwrite';

/** All of them, one, those of a framework, or that of one of its executors. */
async function answerContainers(exchange: Exchange, agent: Agent): Promise<void> {
  const { query } = exchange;
  const asked = (name: string, value: string | null | undefined): boolean =>
    !query.has(name) || query.get(name) === value;
  if (query.has('executor_id') && !query.has('framework_id')) {
    return answerText(exchange, 400, "Expecting 'framework_id' to be set when 'executor_id' is set");
  }
  const wanted = ({ containerId, owner }: ContainerUsage): boolean =>
    asked('container_id', containerId.value) &&
    asked('framework_id', owner?.frameworkId) &&
    asked('executor_id', owner?.executorId);
  const containers = (await agent.usage()).filter(wanted);
  answerJson(
    exchange,
    containers.map((container) => containerView(container, agent.introduction.ip)),
  );
}
