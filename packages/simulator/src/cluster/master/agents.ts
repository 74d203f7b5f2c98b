import type { AgentId, MesosTaskState, TaskId, TaskStatus } from '@borealis/contracts';
import type { Agent } from '../agent/index.js';
import { Holdings } from '../holdings.js';
import { terminalStates } from '../messages.js';
import type { TaskReport, ToMaster } from '../messages.js';
import type { BookedTask, Books } from './books.js';
import { tell, tellStatus } from './books.js';
import { withdrawOf } from './maintenance.js';
import { rescindOf } from './offers.js';

/** An agent comes, or comes back: its tasks are in the books again, those of the books it does not know are dropped by it. */
export const register = (books: Books, agent: Agent, reports: readonly TaskReport[]): void => {
  if (books.gone.has(agent.id)) return books.toAgent(agent, { kind: 'shutdown' });
  const before = books.agents.get(agent.id);
  const wasUnreachable = books.unreachable.delete(agent.id);
  books.recovered.delete(agent.id);
  if (before) {
    before.connected = true;
    for (const taskId of before.missedKills) books.toAgent(agent, { kind: 'kill', taskId });
    before.missedKills.clear();
  } else admit(books, agent);
  for (const report of reports) takeReport(books, agent.id, report, wasUnreachable);
  const expected = [...books.tasks.values()].filter(({ agentId }) => agentId === agent.id);
  books.toAgent(agent, { kind: 'registered', expected: expected.map(({ launch }) => launch.taskId) });
};

const admit = (books: Books, agent: Agent): void => {
  books.agents.set(agent.id, {
    agent,
    free: new Holdings(agent.spec.pools),
    connected: true,
    active: true,
    disconnectedAtMs: 0,
    missedKills: new Set(),
  });
};

const takeReport = (books: Books, agentId: AgentId, report: TaskReport, wasUnreachable: boolean): void => {
  const { launch, state, sent, healthy } = report;
  const before = books.tasks.get(launch.taskId);
  if (before) return note(books, before, state);
  const task: BookedTask = { launch, agentId, state, sent, ...(healthy === undefined ? {} : { healthy }) };
  books.tasks.set(launch.taskId, task);
  if (!terminalStates.has(state)) books.agents.get(agentId)?.free.take(launch.resources);
  if (wasUnreachable)
    tellStatus(books, {
      ...aboutTask(task),
      state,
      reason: 'REASON_AGENT_REREGISTERED',
      message: 'Unreachable agent re-reregistered',
      ...(healthy === undefined ? {} : { healthy }),
    });
};

/** The newest state: when it is an end, what the task held is free. */
const note = (books: Books, task: BookedTask, latest: MesosTaskState): void => {
  if (terminalStates.has(latest) && !terminalStates.has(task.state))
    books.agents.get(task.agentId)?.free.give(task.launch.resources);
  if (!terminalStates.has(task.state)) task.state = latest;
};

export const update = (books: Books, { status, latest }: Extract<ToMaster, { kind: 'update' }>): void => {
  const task = books.tasks.get(status.taskId);
  if (task) {
    note(books, task, latest);
    task.sent = status.state;
    if (status.healthy !== undefined) task.healthy = status.healthy;
    if (status.uuid !== undefined) task.uuid = status.uuid;
  }
  tellStatus(books, status);
};

/** The end of a task that was acknowledged leaves the books; its agent may go on to its next update. */
export const acknowledge = (
  books: Books,
  { agentId, taskId, uuid }: { readonly agentId: AgentId; readonly taskId: TaskId; readonly uuid: string },
): void => {
  const booked = books.agents.get(agentId);
  if (!booked?.connected) return;
  const task = books.tasks.get(taskId);
  if (task?.uuid === uuid && terminalStates.has(task.sent)) forget(books, task);
  books.toAgent(booked.agent, { kind: 'acknowledge', taskId, uuid });
};

const forget = (books: Books, task: BookedTask): void => {
  note(books, task, task.sent);
  books.tasks.delete(task.launch.taskId);
};

export const disconnected = (books: Books, agentId: AgentId): void => {
  const booked = books.agents.get(agentId);
  if (!booked?.connected) return;
  booked.connected = false;
  booked.disconnectedAtMs = books.agenda.nowMs;
  rescindOf(books, agentId);
};

/** Pings: who is silent for too long is unreachable, one at a time as the rate limit has it. */
export const watchAgents = (books: Books): void => {
  const { agenda, settings } = books;
  for (const booked of [...books.agents.values()]) {
    if (booked.connected || agenda.nowMs - booked.disconnectedAtMs < settings.unreachableAfterMs) continue;
    if (agenda.nowMs - books.lastRemovalAtMs < settings.removalEveryMs) continue;
    books.lastRemovalAtMs = agenda.nowMs;
    books.unreachable.add(booked.agent.id);
    remove(books, booked.agent.id, 'TASK_UNREACHABLE', 'REASON_AGENT_REMOVED', 'health check timed out');
  }
  for (const [agentId, sinceMs] of [...books.recovered]) {
    if (agenda.nowMs - sinceMs < settings.reregisterMs) continue;
    books.recovered.delete(agentId);
    books.unreachable.add(agentId);
    // Nobody knows what ran there: no task is told about.
    tell(books, { kind: 'agentLost', agentId });
  }
};

/** Takes an agent and its tasks out of the books and tells of each. */
export const remove = (
  books: Books,
  agentId: AgentId,
  state: MesosTaskState,
  reason: string,
  message: string,
): void => {
  rescindOf(books, agentId);
  withdrawOf(books, agentId);
  books.agents.delete(agentId);
  books.remark(() => `${agentId}: ${message}`);
  for (const task of [...books.tasks.values()]) {
    if (task.agentId !== agentId) continue;
    books.tasks.delete(task.launch.taskId);
    tellStatus(books, { ...aboutTask(task), state, reason, message });
  }
  tell(books, { kind: 'agentLost', agentId });
};

const aboutTask = ({ launch, agentId }: BookedTask): Pick<TaskStatus, 'taskId' | 'agentId' | 'source'> => ({
  taskId: launch.taskId,
  agentId,
  source: 'SOURCE_MASTER',
});
