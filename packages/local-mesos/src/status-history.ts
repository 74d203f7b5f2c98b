import type { TaskStatus } from './wire.js';

/**
 * What a task's history keeps of its statuses: one for each state in a row, the newest of it. Their data, which may be
 * large, is the framework's alone.
 */
export function addToHistory(statuses: TaskStatus[], status: TaskStatus): void {
  if (statuses.at(-1)?.state === status.state) statuses.pop();
  const { data, ...kept } = status;
  statuses.push(data ? kept : status);
}
