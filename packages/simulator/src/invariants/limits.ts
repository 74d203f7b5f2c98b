import type { TaskLaunch } from '@borealis/contracts';
import { isTerminal, isWaiting } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';

/** Judged by the core's own tasks at the moment of the decision, with rules written down a second time. */
export const limits: InvariantOf = (world, complain) => ({
  name: 'limits and constraints are never violated',
  decided: ({ core }, _inputs, { calls }) => {
    const launches = calls.flatMap((call) => (call.kind === 'accept' ? call.launches : []));
    for (const launch of launches) judge(launch);

    function judge({ taskId, agentId }: TaskLaunch): void {
      const task = core.task(taskId);
      const job = task && core.job(task.jobKey);
      if (!task || !job) return;
      const { oneInstancePerAgent, spreadByAttribute } = job.definition.placement;
      const others = core
        .tasks({ jobKey: job.key })
        .filter(
          (other) =>
            other.id !== taskId && other.agentId === agentId && !isWaiting(other.state) && !isTerminal(other.state),
        );
      if (oneInstancePerAgent && others.some((other) => other.id !== task.replaces && other.replaces !== taskId))
        complain(`${job.key}: ${taskId} is launched on ${agentId} beside ${others.map(({ id }) => id).join(' ')}`);
      const machine = world.cluster.machine(agentId);
      if (spreadByAttribute !== undefined && machine?.spec.attributes[spreadByAttribute] === undefined)
        complain(`${job.key}: ${taskId} is launched on ${agentId}, which has no ${spreadByAttribute}`);
    }
  },
});
