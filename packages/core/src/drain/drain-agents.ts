import type { AgentId, Job, JobKey, Task } from '@borealis/contracts';
import { wantedOf } from '../jobs/wanted.js';
import { isLeaving } from '../matching/leaving.js';
import { isUnderRestart, methodFor } from '../operations/restart/index.js';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from '../state/core-state.js';
import { createTask } from '../tasks/create-task.js';
import { endTask } from '../tasks/end-task.js';
import { isReady, readyOf } from '../tasks/readiness.js';
import { successionOf } from '../tasks/succession.js';
import type { Succession } from '../tasks/succession.js';

const oneByOne = {
  batchSize: 1,
  method: 'auto',
  healthGated: true,
  watchMs: 0,
  onlyOutdated: false,
  maximumFailures: 0,
} as const;
const why = 'Draining: its agent goes down for maintenance';

/**
 * Moves tasks off agents that go down for maintenance, of each job one after the other: the successor elsewhere first where two can be
 * there at once, else in place as long as enough of the job stay up. When the agent's time has come, what is left there is ended: its
 * operator is about to.
 */
export const drainAgents = (state: CoreState, atMs: number): void => {
  if (!state.connected || state.unavailable.size === 0) return;
  const moving = new Map<JobKey, boolean>();
  for (const [agentId, { startMs }] of state.unavailable) {
    if (!isLeaving(state, agentId, undefined, atMs)) continue;
    for (const task of [...state.tasks.onAgent(agentId).values()]) {
      const job = state.jobs.get(task.jobKey);
      if (!job || !isToMove(state, job, task)) continue;
      if (atMs >= startMs) endTask(state, task, 'drained', atMs, why);
      else if (!(moving.get(job.key) ?? isMoving(state, job.key, atMs)))
        moving.set(job.key, move(state, job, task, agentId, atMs));
      else moving.set(job.key, true);
    }
  }
};

const isToMove = (state: CoreState, job: Job, task: Task): boolean => {
  const wanted = wantedOf(job);
  return (
    wanted !== 'hold' &&
    task.instance < wanted &&
    task.killReason === undefined &&
    (task.state === 'ASSIGNED' || task.state === 'STARTING' || task.state === 'RUNNING') &&
    !isUnderRestart(state, task)
  );
};

/** A task of the job is on its way already: the next one follows when its successor is up. */
const isMoving = (state: CoreState, key: JobKey, atMs: number): boolean => {
  for (const task of state.tasks.live(key).values()) {
    if (
      task.state === 'DRAINING' ||
      (task.ancestorId !== undefined && wasDrained(state, task) && !isReady(state, task))
    )
      return true;
    const old = task.replaces === undefined ? undefined : state.tasks.get(task.replaces);
    if (
      old &&
      isLaunched(old) &&
      old.agentId !== undefined &&
      isLeaving(state, old.agentId, undefined, atMs) &&
      task.killReason === undefined
    )
      return true;
  }
  return false;
};

const wasDrained = (state: CoreState, task: Task): boolean =>
  task.ancestorId !== undefined && state.tasks.get(task.ancestorId)?.killReason === 'drained';

/** Begins to move one task; false when it has to stay for now. */
const move = (state: CoreState, job: Job, task: Task, agentId: AgentId, atMs: number): boolean => {
  const where = state.agents.get(agentId)?.hostname ?? agentId;
  const say = (how: string): void =>
    state.remark({
      level: 'info',
      message: `${task.id} leaves ${where}, which goes down for maintenance: ${how}.`,
      jobKey: job.key,
      taskId: task.id,
    });
  const next = successor(state, job, task);
  if (isReady(state, task) && next.relaunch && methodFor(state, job, oneByOne).method === 'surge') {
    createTask(state, job, { ...next.as, instance: task.instance, replaces: task.id }, atMs);
    say('its successor comes up elsewhere first');
    return true;
  }
  if (isReady(state, task) && readyOf(state, job) - 1 < job.definition.minimumInstances) return false;
  endTask(state, task, 'drained', atMs, why);
  say('it ends before its successor begins');
  return true;
};

/** One that failed to take over is followed by the next as its restart policy says, not at once and for ever. */
const successor = (state: CoreState, job: Job, task: Task): Succession => {
  let last: Task | undefined;
  for (const ended of state.tasks.ended(job.key).values()) if (ended.replaces === task.id) last = ended;
  return last === undefined ? { relaunch: true, as: {} } : successionOf(job, last);
};
