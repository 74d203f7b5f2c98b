import { isEnding, isWaiting } from '@borealis/contracts';
import type { Task, TaskId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** A restart takes down a task that serves only when its successor does, or, where it has to go first, one task at a time. */
export const minimumHealthy: InvariantOf = (_world, complain) => {
  const endingOf = perHost(() => new Set<TaskId>());

  const judge = (core: Core, task: Task, told: readonly TaskId[], changed: readonly Task[]): void => {
    const others = core.tasks({ jobKey: task.jobKey }).filter(({ id }) => id !== task.id);
    // Also one whose end was told in the same batch, or that somebody ended in it after this one was decided about: it was up as far as
    // anybody knew.
    const ended = changed.filter(
      ({ killReason, runningAtMs }) => killReason === 'killAll' && runningAtMs !== undefined,
    );
    const known = [...others, ...ended, ...told.flatMap((id) => core.task(id) ?? [])];
    const instead = known.some(
      ({ id, jobKey, instance, state }) =>
        id !== task.id && jobKey === task.jobKey && instance === task.instance && !isWaiting(state),
    );
    if (task.killReason === 'replaced' && task.runningAtMs !== undefined && !instead)
      complain(`${task.id} is replaced by nothing that is up`);
    if (task.killReason !== 'restart' || !served(core, task)) return;
    const wanted = core.job(task.jobKey)?.desired ?? 0;
    // One that is not wanted any more does not come back, and is ended for that as soon as there is budget for it.
    const isDown = ({ state, killReason, instance }: Task): boolean =>
      isEnding(state) && killReason === 'restart' && instance < wanted;
    const down = others.filter(isDown).length + 1;
    const allowed = core
      .operations()
      .filter(({ state, kind, jobKeys }) => underWay.has(state) && restarts.has(kind) && jobKeys.includes(task.jobKey))
      .reduce((sum, { settings }) => sum + (settings?.batchSize ?? 1), 0);
    if (down > Math.max(1, allowed)) complain(`${task.jobKey}: ${down} tasks are down for a restart at once`);
  };

  return {
    name: 'never below the minimum healthy because of us',
    booted: (host, { tasks }) => {
      for (const { id, state } of tasks) if (isEnding(state)) endingOf(host).add(id);
    },
    decided: (host, inputs, { changes }) => {
      const ending = endingOf(host);
      const told = inputs.flatMap((input) => (input.kind === 'statusUpdate' ? [input.status.taskId] : []));
      const changed = changes.flatMap((change) => (change.kind === 'task' ? [change.task] : []));
      for (const task of changed) {
        if (!isEnding(task.state) || ending.has(task.id)) continue;
        ending.add(task.id);
        judge(host.core, task, told, changed);
      }
    },
  };
};

/** It was up until then: what is not up anyway may always go. */
const served = (core: Core, task: Task): boolean =>
  task.history.at(-2)?.state === 'RUNNING' &&
  (core.revision(task.revisionId)?.template.healthCheck === undefined || task.healthy === true);

/** The batch under way is finished while the rest is paused. */
const underWay: ReadonlySet<string> = new Set(['running', 'paused']);
const restarts: ReadonlySet<string> = new Set(['restart', 'rollingRestart']);
