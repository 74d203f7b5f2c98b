import { roleOf, standingOf } from '@borealis/contracts';
import type { Job, JobDefinition, JobKey, Task, TaskId } from '@borealis/contracts';
import type { SimulatedHost } from '../host/index.js';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** The rule, written down a second time: by tier, else inside one role by priority. */
const outranks = (key: JobKey, waiting: JobDefinition, victimKey: JobKey, victim: JobDefinition): boolean => {
  const [mine, its] = [standingOf(waiting), standingOf(victim)];
  if (mine.tier === 'preferred' && its.tier !== 'preferred') return true;
  if (mine.tier !== 'preferred' && its.tier === 'preferred') return false;
  return roleOf(key) === roleOf(victimKey) && mine.priority > its.priority;
};

/** Nobody ends for another task but for one that outranks it, waits, and has the place kept for it. */
export const victims: InvariantOf = (_world, complain) => {
  const endingOf = perHost(() => new Set<TaskId>());
  /** As before the decision: definitions may be taken in by the same one, after the search. */
  const before = perHost(() => new Map<JobKey, Job>());

  const definitionsOf = (host: SimulatedHost, key: JobKey): JobDefinition[] =>
    [host.core.job(key), before(host).get(key)].flatMap((job) => job?.definition ?? []);

  const judge = (host: SimulatedHost, victim: Task, changed: readonly Task[]): void => {
    const holder = [...changed, ...host.core.tasks()].find(({ reservedPlace }) =>
      reservedPlace?.from.includes(victim.id),
    );
    const told = [...victim.history].reverse().find(({ state }) => state === 'PREEMPTING')?.message ?? '';
    const preemptor = host.core.task((holder?.id ?? told.split(' ').at(-1)) as TaskId);
    if (!preemptor) return complain(`${victim.id} is preempted for nobody: "${told}"`);
    if (holder && holder.reservedPlace?.agentId !== victim.agentId)
      complain(`${victim.id} of ${victim.agentId} ends for a place on ${holder.reservedPlace?.agentId}`);
    const may = definitionsOf(host, preemptor.jobKey).some((waiting) =>
      definitionsOf(host, victim.jobKey).some((its) => outranks(preemptor.jobKey, waiting, victim.jobKey, its)),
    );
    if (!may) complain(`${victim.id} is preempted by ${preemptor.id}, which does not outrank it`);
  };

  return {
    name: 'only what is outranked is preempted, for a task that has the place kept',
    booted: (host, { tasks, jobs }) => {
      for (const { id, killReason } of tasks) if (killReason === 'preempted') endingOf(host).add(id);
      for (const job of jobs) before(host).set(job.key, job);
    },
    decided: (host, _inputs, { changes }) => {
      const ending = endingOf(host);
      const changed = changes.flatMap((change) => (change.kind === 'task' ? [change.task] : []));
      for (const task of changed) {
        if (task.killReason !== 'preempted' || ending.has(task.id)) continue;
        ending.add(task.id);
        judge(host, task, changed);
      }
      const jobs = before(host);
      jobs.clear();
      for (const job of host.core.jobs()) jobs.set(job.key, job);
    },
  };
};
