import { asJobKey, asTaskId } from '@borealis/contracts';
import type { Change, Task } from '@borealis/contracts';

export const aTask = (id: string, more: Partial<Task> = {}): Task => ({
  id: asTaskId(id),
  jobKey: asJobKey('root/prod/web'),
  instance: 0,
  revisionId: 'root/prod/web@1' as Task['revisionId'],
  state: 'PENDING',
  healthy: null,
  ports: [],
  failures: 0,
  createdAtMs: 1,
  updatedAtMs: 1,
  history: [{ atMs: 1, state: 'PENDING' }],
  ...more,
});

export const putTask = (id: string, more: Partial<Task> = {}): Change => ({ kind: 'task', task: aTask(id, more) });
