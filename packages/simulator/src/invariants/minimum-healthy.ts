import { isEnding, isWaiting } from '@borealis/contracts';
import type { Task, TaskId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** A restart takes down a task that serves only when its successor does, or, where it has to go first, one task at a time. */
export const minimumHealthy: InvariantOf = (_world, complain) => {
  const endingOf = perHost(() => new Set<TaskId>());

  const judge = (core: Core, task: Task): void => {
    const others = core.tasks({ jobKey: task.jobKey }).filter(({ id }) => id !== task.id);
    const instead = others.some(({ instance, state }) => instance === task.instance && !isWaiting(state));
    if (task.killReason === 'replaced' && task.runningAtMs !== undefined && !instead)
      complain(`${task.id} is replaced by nothing that is up`);
    if (task.killReason !== 'restart') return;
    const down = others.filter(({ state, killReason }) => isEnding(state) && killReason === 'restart').length + 1;
    const allowed = core
      .operations()
      .filter(({ state, kind, jobKeys }) => state === 'running' && restarts.has(kind) && jobKeys.includes(task.jobKey))
      .reduce((sum, { settings }) => sum + (settings?.batchSize ?? 1), 0);
    if (down > Math.max(1, allowed)) complain(`${task.jobKey}: ${down} tasks are down for a restart at once`);
  };

  return {
    name: 'never below the minimum healthy because of us',
    booted: (host, { tasks }) => {
      for (const { id, state } of tasks) if (isEnding(state)) endingOf(host).add(id);
    },
    decided: (host, _inputs, { changes }) => {
      const ending = endingOf(host);
      for (const change of changes) {
        if (change.kind !== 'task' || !isEnding(change.task.state) || ending.has(change.task.id)) continue;
        ending.add(change.task.id);
        judge(host.core, change.task);
      }
    },
  };
};

const restarts: ReadonlySet<string> = new Set(['restart', 'rollingRestart']);
