import { isTerminal } from '@borealis/contracts';
import type { Task, TaskId, TaskStatus } from '@borealis/contracts';
import { terminalStates } from '../cluster/index.js';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** When an update is acknowledged Mesos forgets it: by then what it said has to be durable. */
export const acknowledgedIsKept: InvariantOf = (_world, complain) => {
  const heard = new Map<string, TaskStatus>();
  const durableOf = perHost(() => new Map<TaskId, Task>());
  return {
    name: 'no acknowledged update is lost',
    booted: (host, { tasks }) => {
      for (const task of tasks) durableOf(host).set(task.id, task);
    },
    decided: (_host, inputs) => {
      for (const input of inputs)
        if (input.kind === 'statusUpdate' && input.status.uuid !== undefined)
          heard.set(input.status.uuid, input.status);
    },
    committed: (host, { changes }) => {
      const durable = durableOf(host);
      for (const change of changes) {
        if (change.kind === 'task') durable.set(change.task.id, change.task);
        if (change.kind === 'taskRemoved') durable.delete(change.taskId);
      }
    },
    calling: (host, call) => {
      if (call.kind !== 'acknowledge') return;
      const status = heard.get(call.uuid);
      const task = durableOf(host).get(call.taskId);
      if (!status) return complain(`${call.uuid} of ${call.taskId} is acknowledged, which was never heard`);
      if (task && terminalStates.has(status.state) && !isTerminal(task.state))
        complain(`${status.state} of ${call.taskId} is acknowledged while it is remembered as ${task.state}`);
      if (
        task &&
        status.state === 'TASK_RUNNING' &&
        ['PENDING', 'THROTTLED', 'ASSIGNED', 'STARTING'].includes(task.state)
      )
        complain(`${status.state} of ${call.taskId} is acknowledged while it is remembered as ${task.state}`);
    },
  };
};
