import type { TaskId } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** While it is not known whether all those tasks are really lost, nothing is ended, given up or launched again on our own. */
export const storms: InvariantOf = (_world, complain) => {
  const lastOf = perHost(() => ({ storm: false, known: new Map<TaskId, string | undefined>() }));
  return {
    name: 'in a storm nothing is ended or given up on our own',
    booted: (host, { framework, tasks }) => {
      const last = lastOf(host);
      last.storm = framework?.storm !== undefined;
      for (const { id, killReason } of tasks) last.known.set(id, killReason);
    },
    decided: (host, _inputs, { changes }) => {
      const last = lastOf(host);
      const storm = host.core.framework().storm !== undefined;
      for (const change of changes) {
        if (change.kind === 'taskRemoved') last.known.delete(change.taskId);
        if (change.kind !== 'task') continue;
        const { id, killReason, state } = change.task;
        const isNew = last.known.get(id) !== killReason;
        last.known.set(id, killReason);
        if (!last.storm || !storm || !isNew) continue;
        if (killReason === 'preempted' || killReason === 'timedOut')
          complain(`${id} is ${state} in a storm: ${killReason}`);
      }
      last.storm = storm;
    },
  };
};
