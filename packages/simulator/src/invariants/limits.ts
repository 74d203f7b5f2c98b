import { isWaiting } from '@borealis/contracts';
import type { AgentId, Input, Job, JobKey, Task, TaskId } from '@borealis/contracts';
import type { SimulatedHost } from '../host/index.js';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';
import { crowded, inSomeOrder, unfit } from './placement/index.js';
import { Windows } from './windows.js';

interface Seen {
  readonly placed: Set<TaskId>;
  /** Agents that have offered something in this term and were not lost since. */
  readonly offering: Set<AgentId>;
  readonly windows: Windows;
}

/** Judged by the core's own tasks when tasks are given their places, with rules written down a second time. */
export const limits: InvariantOf = (world, complain) => {
  const seenOf = perHost<Seen>(() => ({ placed: new Set(), offering: new Set(), windows: new Windows() }));

  const judge = (host: SimulatedHost, job: Job, placed: readonly Task[], atMs: number): void => {
    const { core } = host;
    const { offering, windows } = seenOf(host);
    const agents = new Map(core.agents().map((agent) => [agent.id, agent]));
    const around = {
      core,
      agentOf: (id: AgentId) => agents.get(id),
      offering: () => [...offering].flatMap((id) => agents.get(id) ?? []),
    };
    const why = inSomeOrder(placed, (task, absent) => {
      const agent = agents.get(task.agentId!);
      if (!agent) return 'it is no agent';
      return unfit(job.definition, agent) ?? crowded({ ...around, absent }, job.definition, task, agent);
    });
    if (why !== undefined) complain(`${job.key}: ${why}`);
    for (const { id, agentId } of placed)
      if (windows.isLeaving(agentId!, atMs, world.scenario.settings.unavailabilityMs))
        complain(`${job.key}: ${id} is placed on ${agentId}, which goes down for maintenance`);
  };

  return {
    name: 'limits, constraints, dedicated agents and maintenance are never violated',
    booted: (host, { tasks }) => {
      for (const { id, state } of tasks) if (!isWaiting(state)) seenOf(host).placed.add(id);
    },
    decided: (host, inputs, { changes }) => {
      const { placed, offering, windows } = seenOf(host);
      note(offering, inputs);
      windows.note(inputs);
      const byJob = new Map<JobKey, Task[]>();
      for (const change of changes) {
        if (change.kind !== 'task' || change.task.state !== 'ASSIGNED' || placed.has(change.task.id)) continue;
        placed.add(change.task.id);
        // What was adopted was placed by somebody else.
        if (change.task.agentId === undefined || change.task.history.length < 2) continue;
        byJob.set(change.task.jobKey, [...(byJob.get(change.task.jobKey) ?? []), change.task]);
      }
      for (const [key, tasks] of byJob) {
        const job = host.core.job(key);
        if (job) judge(host, job, tasks, inputs.at(-1)!.atMs);
      }
    },
  };
};

const note = (offering: Set<AgentId>, inputs: readonly Input[]): void => {
  for (const input of inputs) {
    if (input.kind === 'offers') for (const { agentId } of input.offers) offering.add(agentId);
    if (input.kind === 'agentLost') offering.delete(input.agentId);
  }
};
