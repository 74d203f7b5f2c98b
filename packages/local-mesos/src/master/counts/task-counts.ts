import { Reason, Source, TaskState, isTerminal } from '../../wire.js';
import type { TaskStatus } from '../../wire.js';
import type { Books } from '../books.js';
import type { FrameworkRecord } from '../framework-record.js';

/** Counts the ends of tasks, as those who watch hear of them. */
export function countTaskEnds(books: Books): void {
  books.happenings.observe((happening) => {
    if (happening.kind === 'task updated') countTaskEnd(books, happening.task.framework, happening.status);
  });
}

/** By state, and by state, source and reason together. States a task comes back from are no ends. */
export function countTaskEnd(
  books: Books,
  framework: FrameworkRecord,
  { state, source, reason }: Pick<TaskStatus, 'state' | 'source' | 'reason'>,
): void {
  if (!isTerminal(state)) return;
  const name = TaskState[state].toLowerCase();
  books.counters.count(name.replace('task_', 'tasks_'));
  framework.counters.count(`tasks/terminal/${name}`);
  if (source === null || source === undefined || reason === null || reason === undefined) return;
  books.counters.count(`${name}/${Source[source].toLowerCase()}/${Reason[reason].toLowerCase()}`);
}
