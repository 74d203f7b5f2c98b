import { asAgentId, asTaskId, mesosTaskStates } from '@borealis/contracts';
import type { MesosTaskState, TaskStatus } from '@borealis/contracts';
import { mesos } from '@borealis/mesos';

const { TaskState, TaskStatus: Status } = mesos.v1;

const isState = (name: string | undefined): name is MesosTaskState =>
  (mesosTaskStates as readonly (string | undefined)[]).includes(name);

/** A status update in the core's words. A state this version does not know says as much as TASK_UNKNOWN. */
export const statusOf = (status: mesos.v1.ITaskStatus): TaskStatus => {
  const state = TaskState[status.state] as string | undefined;
  // Unset fields read as their defaults (0, false), which are values here: only presence tells.
  const given = <K extends keyof mesos.v1.ITaskStatus>(key: K) =>
    Object.hasOwn(status, key) ? (status[key] ?? undefined) : undefined;
  const [source, reason, healthy] = [given('source'), given('reason'), given('healthy')];
  return {
    taskId: asTaskId(status.taskId.value),
    state: isState(state) ? state : 'TASK_UNKNOWN',
    ...(status.agentId ? { agentId: asAgentId(status.agentId.value) } : {}),
    ...(status.executorId ? { executorId: status.executorId.value } : {}),
    ...(source === undefined ? {} : { source: Status.Source[source] as NonNullable<TaskStatus['source']> }),
    ...(reason === undefined ? {} : { reason: Status.Reason[reason] }),
    ...(status.message ? { message: status.message } : {}),
    ...(healthy === undefined ? {} : { healthy }),
    ...(status.uuid && status.uuid.length > 0 ? { uuid: Buffer.from(status.uuid).toString('base64') } : {}),
  };
};
