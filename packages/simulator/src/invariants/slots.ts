import type { Job, Task } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';

const wantedOf = ({ suspended, orphaned, desired }: Job): number => (suspended && !orphaned ? 0 : desired);

/** Each wanted slot has at most one task that is to stay, and no other slot has any: running ≤ desired + what takes over. */
export const slots: InvariantOf = (world, complain) => ({
  name: 'no instance twice, and never more than wanted but for successors',
  decided: ({ core }) => {
    if (core.hasMore) return;
    for (const job of core.jobs()) {
      const tasks = core.tasks({ jobKey: job.key });
      const staying = tasks.filter(stays);
      const taken = new Set<number>();
      for (const { instance, id } of staying) {
        if (taken.has(instance)) complain(`${job.key}: instance ${instance} has another task than ${id}`);
        if (instance >= wantedOf(job)) complain(`${job.key}: ${id} stays in a slot that is not wanted`);
        taken.add(instance);
      }
      for (const successor of tasks) {
        if (successor.replaces === undefined) continue;
        const twins = tasks.filter(({ replaces, id }) => replaces === successor.replaces && id !== successor.id);
        if (twins.some(stays)) complain(`${job.key}: two successors of ${successor.replaces}`);
      }
    }
  },
  calling: ({ core }, call) => {
    if (call.kind !== 'accept') return;
    for (const { taskId } of call.launches) {
      const task = core.task(taskId);
      if (task === undefined && world.host?.core === core) complain(`${taskId} is launched, but is no task`);
    }
  },
});

const stays = ({ killReason, replaces, state }: Task): boolean =>
  killReason === undefined && replaces === undefined && state !== 'PARTITIONED';
