import { isEnding } from '@borealis/contracts';
import type { Job, Task } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';

/** A restart takes down a task that serves only when its successor does, or, where it has to go first, one task at a time. */
export const minimumHealthy: InvariantOf = (_world, complain) => ({
  name: 'never below the minimum healthy because of us',
  decided: ({ core }, _inputs, { changes }) => {
    for (const change of changes) {
      if (change.kind !== 'task' || !isEnding(change.task.state)) continue;
      const { task } = change;
      const job = core.job(task.jobKey);
      if (!job || task.killSentAtMs !== task.updatedAtMs) continue;
      if (task.killReason === 'replaced' && !hasReadyOther(task))
        complain(`${task.id} is replaced by nothing that is up`);
      if (task.killReason === 'restart') oneAtATime(job);
    }

    function hasReadyOther(task: Task): boolean {
      return core
        .tasks({ jobKey: task.jobKey })
        .some(
          ({ instance, id, state }) =>
            instance === task.instance && id !== task.id && state !== 'PENDING' && state !== 'THROTTLED',
        );
    }

    function oneAtATime(job: Job): void {
      const down = core
        .tasks({ jobKey: job.key })
        .filter(({ state, killReason }) => isEnding(state) && killReason === 'restart');
      const allowed = core
        .operations()
        .filter(
          ({ state, kind, jobKeys }) =>
            state === 'running' && (kind === 'restart' || kind === 'rollingRestart') && jobKeys.includes(job.key),
        );
      if (down.length > Math.max(1, allowed.length))
        complain(`${job.key}: ${down.length} tasks are down for a restart at once`);
    }
  },
});
