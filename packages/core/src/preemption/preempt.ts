import { standingOf } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { calledOf } from '../tasks/called.js';
import { endTask } from '../tasks/end-task.js';
import type { Place, Wanting } from './find-victims.js';

/** Ends the victims and keeps their place for the waiting task. They come back as new tasks that wait for a place of their own. */
export const preempt = (
  state: CoreState,
  { job, task }: Wanting,
  { agent, victims }: Extract<Place, { kind: 'victims' }>,
  atMs: number,
): void => {
  const { tier, priority } = standingOf(job.definition);
  for (const victim of victims) endTask(state, victim, 'preempted', atMs, `Preempting in favor of ${task.id}`);
  state.search.preempted += victims.length;
  state.putTask({
    ...task,
    reservedPlace: {
      agentId: agent.id,
      hostname: agent.hostname,
      from: victims.map(({ id }) => id),
      sinceMs: atMs,
      untilMs: atMs + state.settings.preemption.holdMs,
    },
    updatedAtMs: atMs,
  });
  state.remark({
    level: 'warn',
    message: `${calledOf(task)} (${tier}, priority ${priority}) gets the place of ${victims.map(calledOf).join(', ')} on ${agent.hostname}.`,
    jobKey: job.key,
    taskId: task.id,
  });
};
