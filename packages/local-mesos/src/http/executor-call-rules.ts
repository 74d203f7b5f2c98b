import { CheckType, ExecutorCallType, Source, TaskState, idText } from '../wire.js';
import type { ExecutorCall, TaskStatus } from '../wire.js';
import { callTypeProblem } from './call-type-rules.js';
import type { SubMessages } from './call-type-rules.js';

const UUID_BYTES = 16;

const SUB_MESSAGES: SubMessages<ExecutorCall> = {
  [ExecutorCallType.UPDATE]: ['update', 'update'],
  [ExecutorCallType.MESSAGE]: ['message', 'message'],
};

/** What is structurally wrong with a call of an executor, in Mesos' words. */
export function executorCallProblem(call: ExecutorCall): string | undefined {
  const { type } = call;
  const problem = callTypeProblem(call, ExecutorCallType, SUB_MESSAGES);
  if (problem !== undefined) return problem;
  switch (type) {
    case ExecutorCallType.SUBSCRIBE:
      return subscribeProblem(call);
    case ExecutorCallType.UPDATE:
      return call.update ? updateProblem(call.update.status, call) : undefined;
    default:
      return undefined;
  }
}

function subscribeProblem(call: ExecutorCall): string | undefined {
  if (!call.subscribe) return "Expecting 'subscribe' to be present";
  for (const { status } of call.subscribe.unacknowledgedUpdates ?? []) {
    const problem = updateProblem(status, call);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function updateProblem(status: TaskStatus, { executorId }: ExecutorCall): string | undefined {
  const isSet = (field: keyof TaskStatus): boolean => Object.hasOwn(status, field);
  if (!isSet('uuid') || !status.uuid) return "Expecting 'uuid' to be present";
  if (status.uuid.length !== UUID_BYTES) return 'Not a valid UUID';
  if (!isSet('source') || status.source !== Source.SOURCE_EXECUTOR) {
    return `Received Call from executor ${idText(executorId)} with an update whose 'source' is not SOURCE_EXECUTOR`;
  }
  if (status.executorId && idText(status.executorId) !== idText(executorId)) {
    return `ExecutorID in Call: ${idText(executorId)} does not match ExecutorID in TaskStatus: ${idText(status.executorId)}`;
  }
  if (status.state === TaskState.TASK_STAGING) return 'Received TASK_STAGING from executor, which is not allowed';
  return checkStatusProblem(status);
}

function checkStatusProblem({ checkStatus }: TaskStatus): string | undefined {
  if (!checkStatus) return undefined;
  if (!Object.hasOwn(checkStatus, 'type')) return "CheckStatusInfo must specify 'type'";
  const { type, command, http, tcp } = checkStatus;
  const missing =
    (type === CheckType.COMMAND && !command && 'command') ||
    (type === CheckType.HTTP && !http && 'http') ||
    (type === CheckType.TCP && !tcp && 'tcp');
  if (missing) return `Expecting '${missing}' to be set for the check's status`;
  return type === CheckType.UNKNOWN ? "'UNKNOWN' is not a valid check's status type" : undefined;
}
