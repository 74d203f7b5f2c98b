import type { Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

export const sendKill = (state: CoreState, task: Task): void => {
  const graceMs = state.revisionOf(task)?.template.killGraceMs;
  state.call({
    kind: 'kill',
    taskId: task.id,
    ...(task.agentId === undefined ? {} : { agentId: task.agentId }),
    ...(graceMs === undefined ? {} : { graceMs }),
  });
};
