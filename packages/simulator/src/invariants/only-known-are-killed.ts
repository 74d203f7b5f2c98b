import type { TaskId } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';

/** A task no job explains is ended only when an operator has named it. */
export const onlyKnownAreKilled: InvariantOf = (_world, complain) => {
  const named = new Set<TaskId>();
  return {
    name: 'no unknown task is killed without a decision',
    decided: ({ core }, inputs, { calls }) => {
      for (const input of inputs)
        if (input.kind === 'command' && input.command.kind === 'killTask') named.add(input.command.taskId);
      for (const call of calls) {
        if (call.kind !== 'kill') continue;
        const task = core.task(call.taskId);
        if (!task && !named.has(call.taskId)) complain(`${call.taskId} is killed, which is no task of ours`);
        // Mesos drains it: to ask for that again changes nothing.
        const drained = task?.mesosState === 'TASK_KILLING';
        if (task && !drained && task.killReason === undefined && !named.has(call.taskId))
          complain(`${call.taskId} is killed and nothing says why`);
      }
    },
  };
};
