import { durationText } from '../duration-text.js';
import { idText } from '../wire.js';
import type { FrameworkInfo } from '../wire.js';
import type { RunPlace } from './run-spec.js';

/** Whom the environment is for. */
export interface ExecutorSurroundings {
  readonly framework: FrameworkInfo;
  readonly executorId: string;
  readonly sandbox: string;
  readonly graceMs: number;
}

/** What the agent gives to every executor, and nothing else: its own environment is not inherited. */
export function executorEnvironment(
  { framework, executorId, sandbox, graceMs }: ExecutorSurroundings,
  place: RunPlace,
): Record<string, string> {
  const checkpoint = framework.checkpoint ?? false;
  return {
    MESOS_FRAMEWORK_ID: idText(framework.id),
    MESOS_EXECUTOR_ID: executorId,
    MESOS_DIRECTORY: sandbox,
    MESOS_SANDBOX: sandbox,
    MESOS_SLAVE_ID: place.agentId,
    MESOS_SLAVE_PID: `${place.processName}@${place.endpoint}`,
    MESOS_AGENT_ENDPOINT: place.endpoint,
    MESOS_CHECKPOINT: checkpoint ? '1' : '0',
    MESOS_HTTP_COMMAND_EXECUTOR: place.httpCommandExecutor ? '1' : '0',
    MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD: durationText(graceMs),
    ...(checkpoint ? { MESOS_RECOVERY_TIMEOUT: '15mins', MESOS_SUBSCRIPTION_BACKOFF_MAX: '2secs' } : {}),
    LIBPROCESS_PORT: '0',
  };
}
