import type { MesosTaskState, TaskStatus } from '@borealis/contracts';
import type { BookedTask, Books, CallOf } from './books.js';
import { tellStatus } from './books.js';

type Asked = CallOf<'reconcile'>['tasks'][number];

/** Without tasks: about all in the books, and only those. With tasks: about each, by what is known of it and of its agent. */
export const reconcile = (books: Books, { tasks }: CallOf<'reconcile'>): void => {
  if (tasks.length === 0) for (const task of books.tasks.values()) tellStatus(books, latestOf(task));
  else for (const asked of tasks) answerAbout(books, asked);
};

export const answerAbout = (books: Books, asked: Asked): void => {
  const task = books.tasks.get(asked.taskId);
  if (task) return tellStatus(books, latestOf(task));
  const verdict = verdictOn(books, asked);
  if (verdict)
    tellStatus(books, {
      ...answer,
      taskId: asked.taskId,
      ...(asked.agentId === undefined ? {} : { agentId: asked.agentId }),
      state: verdict[0],
      message: `Reconciliation: ${verdict[1]}`,
    });
};

/** Undefined: no answer, since an agent that may have it is not back yet. */
const verdictOn = (books: Books, { agentId }: Asked): readonly [MesosTaskState, string] | undefined => {
  if (agentId === undefined ? books.recovered.size > 0 : books.recovered.has(agentId)) return undefined;
  if (agentId === undefined) return ['TASK_UNKNOWN', 'Task is unknown'];
  if (books.agents.has(agentId)) return ['TASK_GONE', 'Task is unknown to the agent'];
  if (books.unreachable.has(agentId)) return ['TASK_UNREACHABLE', 'Task is unreachable'];
  if (books.gone.has(agentId)) return ['TASK_GONE_BY_OPERATOR', 'Task is gone'];
  return ['TASK_UNKNOWN', 'Task is unknown'];
};

const answer = { source: 'SOURCE_MASTER', reason: 'REASON_RECONCILIATION' } as const;

const latestOf = (task: BookedTask): TaskStatus => ({
  ...answer,
  taskId: task.launch.taskId,
  agentId: task.agentId,
  executorId: task.launch.taskId,
  state: task.sent,
  message: 'Reconciliation: Latest task state',
  ...(task.healthy === undefined ? {} : { healthy: task.healthy }),
});
