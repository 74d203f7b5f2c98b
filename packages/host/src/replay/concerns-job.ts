import type { Call, Change, JobKey, TaskId, UntimedInput } from '@borealis/contracts';
import type { Replayed } from './replay.js';

type JobOf = (id: TaskId) => JobKey | undefined;

/** Whether an input, a change or a call of a decision is about a job or one of its tasks. */
export const concernsJob = ({ inputs, decision, core }: Replayed, jobKey: JobKey): boolean => {
  const changed = new Map(
    decision.changes.flatMap((change) => (change.kind === 'task' ? [[change.task.id, change.task.jobKey]] : [])),
  );
  const jobOf: JobOf = (id) => core.task(id)?.jobKey ?? changed.get(id);
  return (
    inputs.some((input) => inputIsAbout(input, jobKey, jobOf)) ||
    decision.changes.some((change) => changeIsAbout(change, jobKey)) ||
    decision.calls.some((call) => callIsAbout(call, jobKey, jobOf))
  );
};

const inputIsAbout = (input: UntimedInput, jobKey: JobKey, jobOf: JobOf): boolean => {
  switch (input.kind) {
    case 'statusUpdate':
      return jobOf(input.status.taskId) === jobKey;
    case 'callFailed':
      return input.taskIds.some((id) => jobOf(id) === jobKey);
    case 'discovered':
      return input.tasks.some(({ taskId }) => jobOf(taskId) === jobKey);
    case 'command':
      return JSON.stringify(input.command).includes(JSON.stringify(jobKey));
    default:
      return false;
  }
};

const changeIsAbout = (change: Change, jobKey: JobKey): boolean => {
  switch (change.kind) {
    case 'job':
      return change.job.key === jobKey;
    case 'jobRemoved':
      return change.jobKey === jobKey;
    case 'task':
      return change.task.jobKey === jobKey;
    case 'revision':
      return change.revision.jobKey === jobKey;
    case 'operation':
      return change.operation.jobKeys.includes(jobKey);
    default:
      return false;
  }
};

const callIsAbout = (call: Call, jobKey: JobKey, jobOf: JobOf): boolean => {
  switch (call.kind) {
    case 'accept':
      return call.launches.some(({ taskId }) => jobOf(taskId) === jobKey);
    case 'kill':
    case 'acknowledge':
      return jobOf(call.taskId) === jobKey;
    default:
      return false;
  }
};
