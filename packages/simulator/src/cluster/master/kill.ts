import type { Books, CallOf } from './books.js';
import { answerAbout } from './reconcile.js';

/** Mesos does not repeat it: it is the scheduler's to ask again. */
export const kill = (books: Books, { taskId, agentId, graceMs }: CallOf<'kill'>): void => {
  const task = books.tasks.get(taskId);
  if (!task) return answerAbout(books, { taskId, ...(agentId === undefined ? {} : { agentId }) });
  if (agentId !== undefined && agentId !== task.agentId) return;
  const booked = books.agents.get(task.agentId);
  if (!booked) return;
  if (booked.connected)
    books.toAgent(booked.agent, { kind: 'kill', taskId, ...(graceMs === undefined ? {} : { graceMs }) });
  else booked.missedKills.add(taskId);
};
