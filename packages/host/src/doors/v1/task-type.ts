import { isWaiting } from '@borealis/contracts';
import type { Job } from '@borealis/contracts';
import type { Core } from '@borealis/core';

/** A task type in the ancestor's shape, with what its production fork added. Serials count from 1. */
export const typeOf = (core: Core, job: Job): Record<string, unknown> => {
  const tasks = core.tasks({ jobKey: job.key });
  const launched = tasks.filter(({ state, killReason }) => !isWaiting(state) && killReason === undefined);
  const serialsOf = (some: typeof launched): number[] =>
    [...new Set(some.map(({ instance }) => instance + 1))].sort((a, b) => a - b);
  return {
    type: job.key.slice(job.key.lastIndexOf('/') + 1),
    runningInstances: launched.length,
    allowScaling: job.definition.allowScaling,
    pendingInstances: tasks.filter(({ state }) => isWaiting(state)).length,
    allInstances: job.desired,
    serials: serialsOf(launched),
    // No module says yet which task leads the others, so none is known to.
    leaderSerials: [],
    instancesMinimum: job.definition.minimumInstances,
  };
};
