import { isLaunchedState, isWaiting } from '@borealis/contracts';
import type { Task, TaskId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** Judged by the core's own tasks when a task is given its place, with rules written down a second time. */
export const limits: InvariantOf = (world, complain) => {
  const placedOf = perHost(() => new Set<TaskId>());

  const judge = (core: Core, task: Task): void => {
    const job = core.job(task.jobKey);
    const { agentId } = task;
    // What was adopted was placed by somebody else.
    if (!job || agentId === undefined || task.history.length < 2) return;
    const { oneInstancePerAgent, spreadByAttribute } = job.definition.placement;
    const others = core
      .tasks({ jobKey: job.key })
      .filter((other) => other.id !== task.id && other.agentId === agentId && isLaunchedState(other.state));
    if (oneInstancePerAgent && others.some((other) => other.id !== task.replaces && other.replaces !== task.id))
      complain(`${job.key}: ${task.id} is placed on ${agentId} beside ${others.map(({ id }) => id).join(' ')}`);
    const machine = world.cluster.machine(agentId);
    if (machine && spreadByAttribute !== undefined && machine.spec.attributes[spreadByAttribute] === undefined)
      complain(`${job.key}: ${task.id} is placed on ${agentId}, which has no ${spreadByAttribute}`);
  };

  return {
    name: 'limits and constraints are never violated',
    booted: (host, { tasks }) => {
      for (const { id, state } of tasks) if (!isWaiting(state)) placedOf(host).add(id);
    },
    decided: (host, _inputs, { changes }) => {
      const placed = placedOf(host);
      for (const change of changes) {
        if (change.kind !== 'task' || change.task.state !== 'ASSIGNED' || placed.has(change.task.id)) continue;
        placed.add(change.task.id);
        judge(host.core, change.task);
      }
    },
  };
};
