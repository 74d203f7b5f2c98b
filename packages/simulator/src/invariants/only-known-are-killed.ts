import { isTerminal } from '@borealis/contracts';
import type { Task, TaskId } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';

/** A task no job explains is ended only when an operator has named it. */
export const onlyKnownAreKilled: InvariantOf = (_world, complain) => {
  const named = new Set<TaskId>();
  return {
    name: 'no unknown task is killed without a decision',
    decided: ({ core }, inputs, { calls, changes }) => {
      for (const input of inputs)
        if (input.kind === 'command' && input.command.kind === 'killTask') named.add(input.command.taskId);
      for (const call of calls) {
        if (call.kind !== 'kill') continue;
        const task = core.task(call.taskId);
        // Given up, killed and forgotten in one decision.
        const forgotten = changes.some((change) => change.kind === 'taskRemoved' && change.taskId === call.taskId);
        if (!task && !forgotten && !named.has(call.taskId))
          complain(`${call.taskId} is killed, which is no task of ours`);
        // What Mesos drains may be asked for its end again, and what has ended for us must not run on, also when it is back at once.
        const obvious = task?.mesosState === 'TASK_KILLING' || (task && (isTerminal(task.state) || isBack(task)));
        if (task && !obvious && task.killReason === undefined && !named.has(call.taskId))
          complain(`${call.taskId} is killed and nothing says why`);
      }
    },
  };
};

const isBack = ({ history }: Task): boolean => {
  const before = history.at(-2)?.state;
  return before !== undefined && isTerminal(before);
};
