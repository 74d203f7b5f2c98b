import { MESOS_BUILD } from '../../master/index.js';
import { AgentCallType, int64 } from '../../wire.js';
import type { AgentCall } from '../../wire.js';
import { DONE } from '../../verdict.js';
import { agentMetrics } from '../views/agent-metrics-view.js';
import type { AgentAnswer, AgentGround, AgentHandlers } from './agent-call.js';

/** What an agent tells about its process. */
export const AGENT_READS: AgentHandlers = [
  [AgentCallType.GET_HEALTH, () => ({ getHealth: { healthy: true } })],
  [AgentCallType.GET_VERSION, () => ({ getVersion: { versionInfo: { ...MESOS_BUILD } } })],
  [AgentCallType.GET_FLAGS, ({ flags }) => ({ getFlags: { flags: entriesOf(flags) } })],
  [AgentCallType.GET_METRICS, ({ agent }) => ({ getMetrics: { metrics: entriesOf(agentMetrics(agent)) } })],
  // One process logs for the whole cluster: the level is the same for its master and its agents.
  [AgentCallType.GET_LOGGING_LEVEL, ({ verbosity }) => ({ getLoggingLevel: { level: verbosity.level } })],
  [AgentCallType.SET_LOGGING_LEVEL, setLoggingLevel],
];

function setLoggingLevel({ verbosity }: AgentGround, { setLoggingLevel: asked }: AgentCall): AgentAnswer {
  verbosity.raise(asked?.level ?? 0, int64(asked?.duration.nanoseconds) / 1e6);
  return DONE;
}

const entriesOf = <T>(values: Readonly<Record<string, T>>): { name: string; value: T }[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
