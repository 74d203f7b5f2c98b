import { idText } from '../../wire.js';
import { reconcile as reconcileTasks } from '../reconciliation.js';
import type { CallHandler } from './call-ground.js';

export const acknowledge: CallHandler = ({ tasks, acknowledgementsDropped }, framework, call) => {
  if (!call.acknowledge || acknowledgementsDropped()) return;
  const { agentId, taskId, uuid } = call.acknowledge;
  tasks.acknowledge(framework, idText(agentId), idText(taskId), uuid);
};

export const kill: CallHandler = ({ books, logger }, framework, call) => {
  if (!call.kill) return;
  const taskId = idText(call.kill.taskId);
  const agentId = idText(call.kill.agentId);
  const task = framework.tasks.get(taskId);
  if (task === undefined) return reconcileTasks(books, framework, [{ taskId, agentId }]);
  if (agentId !== '' && agentId !== task.agentId) {
    logger.warn('ignored a KILL that names another agent', { task: taskId, agent: agentId });
    return;
  }
  const agent = books.agents.get(task.agentId);
  const killPolicy = call.kill.killPolicy ?? undefined;
  if (agent?.connected === true) agent.port.kill(framework.info, taskId, killPolicy);
  else agent?.killsWaiting.set(task, killPolicy);
};

export const reconcile: CallHandler = ({ books }, framework, { reconcile: asked }) => {
  const questions = (asked?.tasks ?? []).map(({ taskId, agentId }) => ({
    taskId: idText(taskId),
    agentId: idText(agentId),
  }));
  reconcileTasks(books, framework, questions);
};

export const acknowledgeOperation: CallHandler = ({ operations, acknowledgementsDropped }, framework, call) => {
  if (!call.acknowledgeOperationStatus || acknowledgementsDropped()) return;
  const { operationId, uuid } = call.acknowledgeOperationStatus;
  operations.acknowledge(framework, idText(operationId), uuid);
};

export const reconcileOperations: CallHandler = ({ operations }, framework, call) => {
  const asked = (call.reconcileOperations?.operations ?? []).map(({ operationId, agentId }) => ({
    id: idText(operationId),
    agentId: idText(agentId),
  }));
  operations.reconcile(framework, asked);
};

/** Asks an executor to end. */
export const shutdown: CallHandler = ({ books }, framework, call) => {
  const agent = books.agents.get(idText(call.shutdown?.agentId));
  if (agent?.connected === true) agent.port.shutdownExecutor(framework.id, idText(call.shutdown?.executorId));
};

/** Data for an executor, as far as its agent can be reached. */
export const message: CallHandler = ({ books }, framework, call) => {
  const agent = books.agents.get(idText(call.message?.agentId));
  if (call.message && agent?.connected === true) {
    agent.port.message(framework.id, idText(call.message.executorId), call.message.data);
  } else {
    books.counters.count('dropped_messages');
  }
};
