import { asAgentId, asTaskId, mesosTaskStates } from '@borealis/contracts';
import type { MesosTaskState, TaskStatus } from '@borealis/contracts';
import { mesos } from '@borealis/mesos';

const { TaskState, TaskStatus: Status } = mesos.v1;

const isState = (name: string | undefined): name is MesosTaskState =>
  (mesosTaskStates as readonly (string | undefined)[]).includes(name);

/** A status update in the core's words. A state this version does not know says as much as TASK_UNKNOWN. */
export const statusOf = (status: mesos.v1.ITaskStatus): TaskStatus => {
  const state = TaskState[status.state] as string | undefined;
  // 0 is a value of both enumerations, so only presence tells.
  const source =
    status.source === null || status.source === undefined
      ? undefined
      : (Status.Source[status.source] as TaskStatus['source']);
  const reason =
    status.reason === null || status.reason === undefined
      ? undefined
      : (Status.Reason[status.reason] as string | undefined);
  return {
    taskId: asTaskId(status.taskId.value),
    state: isState(state) ? state : 'TASK_UNKNOWN',
    ...(status.agentId ? { agentId: asAgentId(status.agentId.value) } : {}),
    ...(status.executorId ? { executorId: status.executorId.value } : {}),
    ...(source === undefined ? {} : { source }),
    ...(reason === undefined ? {} : { reason }),
    ...(status.message ? { message: status.message } : {}),
    ...(status.healthy === null || status.healthy === undefined ? {} : { healthy: status.healthy }),
    ...(status.uuid && status.uuid.length > 0 ? { uuid: Buffer.from(status.uuid).toString('base64') } : {}),
  };
};
