import { isTerminal, isWaiting } from '@borealis/contracts';
import type { Job, Task, TaskId } from '@borealis/contracts';
import { isUnderRestart } from '../operations/restart/under-restart.js';
import { isToBeLeft } from '../matching/leaving.js';
import type { CoreState } from '../state/core-state.js';
import { createTask } from '../tasks/create-task.js';
import { endTask } from '../tasks/end-task.js';
import { isReady } from '../tasks/readiness.js';
import { successorIn } from '../tasks/succession.js';
import { waitsForCalm } from '../tasks/storm.js';
import { lastEnded } from './last-ended.js';
import { wantedOf } from './wanted.js';

/** Brings the slots of a job to what is wanted: one task in each wanted slot, none in the others. */
export const convergeJob = (state: CoreState, job: Job, atMs: number): void => {
  const wanted = wantedOf(job);
  const slots = state.tasks.live(job.key);
  for (const instance of [...slots.shared]) settleSlot(state, slots.in(instance), atMs);
  if (wanted === 'hold') return endWaiting(state, job, atMs);
  if (emptySlotsFrom(state, job, wanted, atMs)) fillSlotsBelow(state, job, wanted, atMs);
};

/** What was not launched when the definition vanished is not launched after it either. */
const endWaiting = (state: CoreState, job: Job, atMs: number): void => {
  for (const task of [...state.tasks.live(job.key).values()]) {
    if (!isWaiting(task.state)) continue;
    if (!state.budget.spend(job.key)) return;
    endTask(state, task, 'removed', atMs);
  }
};

/** False when the budget of the decision ended it. */
const emptySlotsFrom = (state: CoreState, job: Job, wanted: number, atMs: number): boolean => {
  const why = job.suspended ? 'suspended' : job.orphaned ? 'removed' : 'scaledDown';
  const slots = state.tasks.live(job.key);
  for (let instance = wanted; instance < slots.end; instance++) {
    for (const task of slots.in(instance)) {
      // Only what changes something is counted: a decision that spends itself on what is done would never come to the rest.
      if (task.state === 'KILLING' && task.killReason === why) continue;
      if (!state.budget.spend(job.key)) return false;
      endTask(state, task, why, atMs);
    }
  }
  return true;
};

const fillSlotsBelow = (state: CoreState, job: Job, wanted: number, atMs: number): void => {
  const emptyFrom = (instance: number): number => state.tasks.live(job.key).emptyFrom(instance);
  let instance = emptyFrom(0);
  if (instance >= wanted) return;
  const last = lastEnded(state, job);
  for (; instance < wanted; instance = emptyFrom(instance + 1)) {
    const succession = successorIn(job, last.get(instance));
    if (!succession.relaunch || waitsForCalm(state, last.get(instance))) continue;
    if (!state.budget.spend(job.key)) return;
    createTask(state, job, { instance, ...succession.as }, atMs);
  }
};

/**
 * Two tasks share a slot while one takes over from the other. Once the successor is up and nobody works on that any more, or the
 * one out of reach is back before its successor was launched, one of them is too many. One that is to leave its agent stays until its
 * successor is up.
 */
const settleSlot = (state: CoreState, tasks: readonly Task[], atMs: number): void => {
  let first: Task | undefined;
  for (const task of tasks) {
    const successor = linked(state, tasks, task, first);
    const old = tasks.find(({ id }) => id === successor.replaces);
    if (!old && successor.killReason === undefined) first = successor;
    // One that ends for good already keeps its reason: two reasons taking turns would never come to rest.
    if (!old || old.state === 'KILLING' || successor.killReason !== undefined || isUnderRestart(state, old)) continue;
    const leaves = old.agentId !== undefined && isToBeLeft(state, old.agentId, atMs);
    if (isReady(state, successor))
      endTask(state, old, leaves ? 'drained' : 'replaced', atMs, `${successor.id} has taken over.`);
    else if (!leaves && isWaiting(successor.state) && old.state === 'RUNNING' && old.killReason === undefined)
      endTask(state, successor, 'replaced', atMs);
  }
};

/**
 * Of three in a row, as a backup put back in the middle of a restart may leave them, the middle one may end first: the last one takes
 * over from the first then. And of two that took over from the same one, the later takes over from the other. Written down, as what has
 * ended is forgotten some day.
 */
const linked = (state: CoreState, tasks: readonly Task[], task: Task, first: Task | undefined): Task => {
  const isThere = (id: TaskId | undefined): boolean => tasks.some((other) => other.id === id);
  if (isThere(task.replaces) || task.killReason !== undefined) return task;
  const before = state.tasks.get(task.replaces);
  const replaces = before && isTerminal(before.state) && isThere(before.replaces) ? before.replaces : first?.id;
  if (replaces === undefined) return task;
  const now = { ...task, replaces };
  state.putTask(now);
  return now;
};
