import { ExecutorEventType } from '../wire.js';
import type { AgentInfo, ExecutorEvent, ExecutorInfo, FrameworkInfo, KillPolicy, TaskInfo } from '../wire.js';

export const SHUTDOWN: ExecutorEvent = { type: ExecutorEventType.SHUTDOWN };
export const HEARTBEAT: ExecutorEvent = { type: ExecutorEventType.HEARTBEAT };

export const subscribedEvent = (
  executorInfo: ExecutorInfo,
  frameworkInfo: FrameworkInfo,
  agentInfo: AgentInfo,
  containerId: string,
): ExecutorEvent => ({
  type: ExecutorEventType.SUBSCRIBED,
  subscribed: { executorInfo, frameworkInfo, agentInfo, containerId: { value: containerId } },
});

export const launchEvent = (task: TaskInfo): ExecutorEvent => ({ type: ExecutorEventType.LAUNCH, launch: { task } });

export const launchGroupEvent = (tasks: readonly TaskInfo[]): ExecutorEvent => ({
  type: ExecutorEventType.LAUNCH_GROUP,
  launchGroup: { taskGroup: { tasks: [...tasks] } },
});

export const killEvent = (taskId: string, killPolicy: KillPolicy | undefined): ExecutorEvent => ({
  type: ExecutorEventType.KILL,
  kill: { taskId: { value: taskId }, ...(killPolicy === undefined ? {} : { killPolicy }) },
});

export const acknowledgedEvent = (taskId: string, uuid: Uint8Array): ExecutorEvent => ({
  type: ExecutorEventType.ACKNOWLEDGED,
  acknowledged: { taskId: { value: taskId }, uuid },
});

export const messageEvent = (data: Uint8Array): ExecutorEvent => ({
  type: ExecutorEventType.MESSAGE,
  message: { data },
});
