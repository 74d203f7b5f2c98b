import { isWaiting } from '@borealis/contracts';
import type { Job, Task } from '@borealis/contracts';
import { isUnderRestart } from '../operations/restart/under-restart.js';
import { isLeaving } from '../matching/leaving.js';
import type { CoreState } from '../state/core-state.js';
import { createTask } from '../tasks/create-task.js';
import { endTask } from '../tasks/end-task.js';
import { isReady } from '../tasks/readiness.js';
import { successionOf } from '../tasks/succession.js';
import type { Succession } from '../tasks/succession.js';
import { waitsForCalm } from '../tasks/storm.js';
import { lastEnded } from './last-ended.js';
import { wantedOf } from './wanted.js';

/** Brings the slots of a job to what is wanted: one task in each wanted slot, none in the others. */
export const convergeJob = (state: CoreState, job: Job, atMs: number): void => {
  const wanted = wantedOf(job);
  const slots = new Map<number, Task[]>();
  for (const task of state.tasks.live(job.key).values()) {
    const slot = slots.get(task.instance);
    if (slot) slot.push(task);
    else slots.set(task.instance, [task]);
  }
  for (const tasks of slots.values()) settleSlot(state, tasks, atMs);
  if (wanted === 'hold') return;
  const why = job.suspended ? 'suspended' : job.orphaned ? 'removed' : 'scaledDown';
  for (const [instance, tasks] of slots) {
    if (instance < wanted) continue;
    for (const task of tasks) {
      // Only what changes something is counted: a decision that spends itself on what is done would never come to the rest.
      if (task.state === 'KILLING' && task.killReason === why) continue;
      if (!state.spend(job.key)) return;
      endTask(state, task, why, atMs);
    }
  }
  if (slots.size >= wanted && allFilled(slots, wanted)) return;
  const last = lastEnded(state, job);
  for (let instance = 0; instance < wanted; instance++) {
    if (slots.has(instance)) continue;
    const succession = successorIn(job, last.get(instance));
    if (!succession.relaunch || waitsForCalm(state, last.get(instance))) continue;
    if (!state.spend(job.key)) return;
    createTask(state, job, { instance, ...succession.as }, atMs);
  }
};

const allFilled = (slots: ReadonlyMap<number, readonly Task[]>, wanted: number): boolean => {
  for (let instance = 0; instance < wanted; instance++) if (!slots.has(instance)) return false;
  return true;
};

/** What comes into a free slot after its last task; one that was emptied on purpose is filled as a new one. */
const successorIn = (job: Job, last: Task | undefined): Succession =>
  !last || last.killReason === 'scaledDown' || last.killReason === 'suspended' || last.killReason === 'removed'
    ? { relaunch: true, as: {} }
    : successionOf(job, last);

/**
 * Two tasks share a slot while one takes over from the other. Once the successor is up and nobody works on that any more, or the
 * one out of reach is back before its successor was launched, one of them is too many. One that is to leave its agent stays until its
 * successor is up.
 */
const settleSlot = (state: CoreState, tasks: readonly Task[], atMs: number): void => {
  if (tasks.length < 2) return;
  for (const successor of tasks) {
    const old = tasks.find(({ id }) => id === successor.replaces);
    if (!old || successor.killReason !== undefined || isUnderRestart(state, old)) continue;
    const leaves = old.agentId !== undefined && isLeaving(state, old.agentId, undefined, atMs);
    if (isReady(state, successor)) endTask(state, old, leaves ? 'drained' : 'replaced', atMs);
    else if (!leaves && isWaiting(successor.state) && old.state === 'RUNNING' && old.killReason === undefined)
      endTask(state, successor, 'replaced', atMs);
  }
};
