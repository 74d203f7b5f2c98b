import type { TaskId } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';

/** A task id is launched once in all terms, and no two processes share an id, or a port of an agent. */
export const nothingTwice: InvariantOf = (world, complain) => {
  const launched = new Set<TaskId>();
  return {
    name: 'no task id and no port twice',
    calling: (_host, call) => {
      if (call.kind !== 'accept') return;
      for (const { taskId } of call.launches) {
        if (launched.has(taskId)) complain(`task id ${taskId} is launched a second time`);
        launched.add(taskId);
      }
    },
    afterStep: () => {
      const [clash] = world.cluster.clashes;
      if (clash !== undefined) complain(clash);
    },
  };
};
