import { MESOS_BUILD } from '../../master/index.js';
import { AgentCallType } from '../../wire.js';
import { agentMetrics } from '../views/agent-metrics-view.js';
import type { AgentHandlers } from './agent-call.js';

/** What an agent tells about its process. */
export const AGENT_READS: AgentHandlers = [
  [AgentCallType.GET_HEALTH, () => ({ getHealth: { healthy: true } })],
  [AgentCallType.GET_VERSION, () => ({ getVersion: { versionInfo: { ...MESOS_BUILD } } })],
  [AgentCallType.GET_FLAGS, ({ flags }) => ({ getFlags: { flags: entriesOf(flags) } })],
  [AgentCallType.GET_METRICS, ({ agent }) => ({ getMetrics: { metrics: entriesOf(agentMetrics(agent)) } })],
  // Nothing here is logged that a level could add or leave out.
  [AgentCallType.GET_LOGGING_LEVEL, () => ({ getLoggingLevel: { level: 0 } })],
];

const entriesOf = <T>(values: Readonly<Record<string, T>>): { name: string; value: T }[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
