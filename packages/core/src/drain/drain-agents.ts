import type { Job, JobKey, Task } from '@borealis/contracts';
import { wantedOf } from '../jobs/wanted.js';
import { isToBeLeft } from '../matching/leaving.js';
import { isUnderRestart, placesBeside } from '../operations/restart/index.js';
import { leavesRoomForSuccessor } from '../quota/index.js';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from '../tasks/liveness.js';
import { createTask } from '../tasks/create-task.js';
import { endTask } from '../tasks/end-task.js';
import { isReady, readyOf } from '../tasks/readiness.js';
import { successionOf } from '../tasks/succession.js';
import type { Succession } from '../tasks/succession.js';
import { agentsToLeave } from './agents-to-leave.js';
import type { Leaving } from './agents-to-leave.js';
import { placeElsewhere } from './place-elsewhere.js';

/**
 * Moves tasks off agents that go down for maintenance or are drained by an operator, of each job one after the other: the successor elsewhere first where two can be
 * there at once, else in place as long as enough of the job stay up. When the agent's time has come, what is left there is ended: its
 * operator is about to, or has asked for it.
 */
export const drainAgents = (state: CoreState, atMs: number): void => {
  const sought = state.placesSought;
  const before = sought.inVain;
  sought.begin();
  for (const [agentId, key] of sought.promised) if (!isMoving(state, key, atMs)) sought.promised.delete(agentId);
  if (!state.connected || state.unavailable.size + state.drained.size === 0) return;
  const moving = new Map<JobKey, boolean>();
  for (const leaving of agentsToLeave(state, atMs)) {
    for (const task of [...state.tasks.onAgent(leaving.agentId).values()]) {
      const job = state.jobs.get(task.jobKey);
      if (!job || !isToMove(state, job, task)) continue;
      if (atMs >= leaving.endsRestAtMs) endTask(state, task, 'drained', atMs, `Draining: its agent ${leaving.because}`);
      else if (!(moving.get(job.key) ?? isMoving(state, job.key, atMs)))
        moving.set(job.key, move(state, job, task, leaving, atMs));
      else moving.set(job.key, true);
    }
  }
  if (sought.inVain && !before) state.offerFlow.wanted = true;
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
    const old = state.tasks.get(task.replaces);
    if (
      old &&
      isLaunched(old) &&
      old.agentId !== undefined &&
      isToBeLeft(state, old.agentId, atMs) &&
      task.killReason === undefined
    )
      return true;
  }
  return false;
};

const wasDrained = (state: CoreState, task: Task): boolean =>
  task.ancestorId !== undefined && state.tasks.get(task.ancestorId)?.killReason === 'drained';

/** Begins to move one task; false when it has to stay for now. */
const move = (state: CoreState, job: Job, task: Task, leaving: Leaving, atMs: number): boolean => {
  const { agentId, because } = leaving;
  const where = state.agents.get(agentId)?.hostname ?? agentId;
  const say = (how: string): void =>
    state.remark({
      level: 'info',
      message: `${task.id} leaves ${where}, which ${because}: ${how}.`,
      jobKey: job.key,
      taskId: task.id,
    });
  const next = successor(state, job, task);
  if (isReady(state, task) && next.relaunch && mayStandBeside(state, job)) {
    createTask(state, job, { ...next.as, instance: task.instance, replaces: task.id }, atMs);
    say('its successor comes up elsewhere first');
    return true;
  }
  if (isReady(state, task) && readyOf(state, job) - 1 < job.definition.minimumInstances) return false;
  if (!leaving.goesDown && !hasPlace(state, job, task, atMs)) return false;
  endTask(state, task, 'drained', atMs, `Draining: its agent ${because}`);
  say('it ends before its successor begins');
  return true;
};

/** Of a job that is restarted one more may stand beside others already: by the quota there has to be room for this one as well. */
const mayStandBeside = (state: CoreState, job: Job): boolean =>
  placesBeside(state, job, 1) > 0 && leavesRoomForSuccessor(state, job);

/** What nobody would take stays while there is time: its agent is emptied because somebody likes it so, not because it goes down. */
const hasPlace = (state: CoreState, job: Job, task: Task, atMs: number): boolean => {
  const place = placeElsewhere(state, job, task, atMs);
  if (place === undefined) state.placesSought.inVain = true;
  else state.placesSought.promised.set(place, job.key);
  return place !== undefined;
};

/** One that failed to take over is followed by the next as its restart policy says, not at once and for ever. */
const successor = (state: CoreState, job: Job, task: Task): Succession => {
  let last: Task | undefined;
  for (const ended of state.tasks.ended(job.key).values()) if (ended.replaces === task.id) last = ended;
  return last === undefined ? { relaunch: true, as: {} } : successionOf(job, last);
};
