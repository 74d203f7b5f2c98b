import type { Change, JobKey, StreamEvent } from '@borealis/contracts';
import type { Core } from '@borealis/core';

/** What listeners are told of a batch: each entity once, as it is after it, and each job whose picture its tasks have changed. */
export const streamEventsOf = (core: Core, changes: readonly Change[]): StreamEvent[] => {
  const events = new Map<string, StreamEvent>();
  const jobs = new Set<JobKey>();
  for (const change of changes) {
    if (change.kind === 'task') {
      const task = core.taskView(change.task.id);
      if (task) events.set(`task ${task.id}`, { type: 'task', task });
      jobs.add(change.task.jobKey);
    } else if (change.kind === 'taskRemoved')
      events.set(`task ${change.taskId}`, { type: 'taskRemoved', taskId: change.taskId });
    else if (change.kind === 'operation')
      events.set(`operation ${change.operation.id}`, {
        type: 'operation',
        operation: core.operationViewOf(change.operation),
      });
    else if (change.kind === 'job') jobs.add(change.job.key);
    else if (change.kind === 'jobRemoved')
      events.set(`job ${change.jobKey}`, { type: 'jobRemoved', jobKey: change.jobKey });
  }
  for (const key of jobs) {
    const job = core.jobView(key);
    if (job) events.set(`job ${key}`, { type: 'job', job });
  }
  return [...events.values()];
};
