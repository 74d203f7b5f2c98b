import { changed, isEnding, isTerminal } from '@borealis/contracts';
import type { Task, TaskState } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { sendKill } from './send-kill.js';
import { countLoss } from './storm.js';
import { illegalEffects, transitionTable } from './transition-table.js';
import type { Effect } from './transition-table.js';
import { transition } from './transition.js';
import type { TaskChange } from './transition.js';

/** `noop`: it is in that state already. */
export type ChangeResult = 'noop' | 'success' | 'illegal' | 'illegalWithEffects';

export interface StateChange {
  readonly result: ChangeResult;
  /** The task as it is now. */
  readonly task: Task;
}

interface Wish {
  readonly to: TaskState;
  readonly atMs: number;
  readonly change: TaskChange;
}

const givenUp = 'Its agent is out of reach and it is to end, so it is given up.';

/**
 * The one way by which a task comes into another state: legal or not and what follows from it is in the table. The effects are carried
 * out in the table's order.
 */
export const changeState = (
  state: CoreState,
  task: Task,
  to: TaskState,
  atMs: number,
  change: TaskChange = {},
): StateChange => {
  if (to === task.state) return { result: 'noop', task };
  const rule = transitionTable[task.state][to];
  if (rule) return { result: 'success', task: carryOut(state, task, { to, atMs, change }, rule.effects) };
  state.illegalTransitions += 1;
  const effects = illegalEffects(task.state, to);
  if (effects.length === 0) return { result: 'illegal', task };
  // Told over and over while it ends: a kill that was just sent need not be sent again.
  if (!isTerminal(task.state) && atMs - (task.killSentAtMs ?? 0) < state.settings.killRetryMs)
    return { result: 'illegalWithEffects', task };
  return { result: 'illegalWithEffects', task: killAgain(state, task, atMs) };
};

const carryOut = (state: CoreState, task: Task, { to, atMs, change }: Wish, effects: readonly Effect[]): Task => {
  let now = task;
  for (const effect of effects) {
    if (effect === 'countFailure') now = changed(now, { failureCount: (now.failureCount ?? 0) + 1 });
    else if (effect === 'save') {
      state.putTask((now = transition(state.settings, now, to, atMs, change)));
      countLoss(state, task.state, now, atMs);
    } else if (effect === 'giveUp')
      now = changeState(state, now, 'LOST', atMs, { endedAtMs: atMs, message: givenUp }).task;
    else if (effect === 'kill') now = killAgain(state, now, atMs);
    // What follows in the slot of an ended task is decided when its job is settled, by the table as well: see `successionOf`.
  }
  return now;
};

/** Kills are counted while the task is not known to have ended: the next one comes later than this one did. */
export const killAgain = (state: CoreState, task: Task, atMs: number): Task => {
  sendKill(state, task);
  if (!isEnding(task.state)) return task;
  const now = changed(task, { killSentAtMs: atMs, killsSent: (task.killsSent ?? 0) + 1 });
  state.putTask(now);
  return now;
};
