import { isTerminal, isWaiting, roleOf } from '@borealis/contracts';
import type { Job, Operation, RestartSettings, RestartStep, Task } from '@borealis/contracts';
import { wantedOf } from '../../jobs/wanted.js';
import { explainPending } from '../../pending/index.js';
import { leavesRoomForSuccessor } from '../../quota/index.js';
import type { CoreState } from '../../state/core-state.js';
import { createTask } from '../../tasks/create-task.js';
import { endTask } from '../../tasks/end-task.js';
import { isReady } from '../../tasks/readiness.js';
import { dropSuccessor } from './drop-successors.js';
import { endedByOthers, endOf, mayComeToItsEnd } from './end-of-successor.js';
import { keepItsPlace } from './keep-its-place.js';
import { stepMs } from './may-take.js';
import { mayTakeDown } from './room-for-a-batch.js';
import { watchedLongEnough } from './watched.js';

/** `gone`: there is nothing (more) to replace. */
export type StepOutcome = RestartStep | { readonly done: RestartStep } | 'gone' | { readonly failure: string };

interface Round {
  readonly state: CoreState;
  readonly operation: Operation;
  readonly settings: RestartSettings;
  readonly atMs: number;
}

/** Moves one replacement on. What has happened is read from the tasks, so a host that starts anew goes on where the last one ended. */
export const advanceStep = (round: Round, step: RestartStep): StepOutcome => {
  const { state, atMs, settings } = round;
  const old = state.tasks.get(step.taskId);
  const job = state.jobs.get(step.jobKey);
  const instance = old?.instance ?? step.instance;
  if (!job || !isWanted(job, instance)) return 'gone';
  const found = successorOf(state, { ...step, instance }, job, old);
  const successor = state.tasks.get(found.successor);
  if (old && successor) keepItsPlace(state, job, old, successor, atMs);
  const next = watch(round, { ...step, instance, ...found });
  const outcome = old && !isTerminal(old.state) ? whileOldLives(round, next, job, old) : afterOld(round, next, job);
  if (typeof outcome === 'string' || 'failure' in outcome || 'done' in outcome) return outcome;
  return atMs - step.startedAtMs < stepMs(state, settings) ? outcome : giveUp(round, outcome);
};

const isWanted = (job: Job, instance: number): boolean => {
  const wanted = wantedOf(job);
  return wanted !== 'hold' && instance < wanted;
};

/** The task that is to take over, where it is not the one we know of: the one made for it, or, once the old one is gone, whatever fills its place. */
const successorOf = (state: CoreState, step: RestartStep, job: Job, old: Task | undefined): Partial<RestartStep> => {
  const known = state.tasks.get(step.successor);
  if (known && !(isTerminal(known.state) && endedByOthers(known))) return {};
  const gone = !old || isTerminal(old.state);
  const successor = state.tasks
    .live(job.key)
    .in(step.instance)
    .find(({ replaces }) => gone || replaces === step.taskId);
  return successor === undefined ? {} : { successor: successor.id };
};

/** Notes since when the successor has been up, and forgets it at every break. */
const watch = ({ state, settings, atMs }: Round, step: RestartStep): RestartStep => {
  const successor = state.tasks.get(step.successor);
  const up =
    successor !== undefined && (settings.healthGated ? isReady(state, successor) : successor.state === 'RUNNING');
  if (up) return step.upSinceMs === undefined ? { ...step, upSinceMs: atMs } : step;
  const { upSinceMs: _broken, ...rest } = step;
  return rest;
};

const isWatched = ({ settings, atMs }: Round, step: RestartStep): boolean =>
  watchedLongEnough(settings.watchMs, step, atMs);

const whileOldLives = (round: Round, step: RestartStep, job: Job, old: Task): StepOutcome => {
  const { state, settings, atMs } = round;
  if (old.killReason !== undefined) return step;
  if (step.method === 'inPlace') {
    if (mayTakeDown(state, settings, job, old, atMs)) endTask(state, old, 'restart', atMs);
    return step;
  }
  const successor = state.tasks.get(step.successor);
  if (!successor || isTerminal(successor.state)) {
    if (successor && !endedByOthers(successor)) return { failure: endOf(successor) };
    const { successor: _ended, ...waiting } = step;
    if (!leavesRoomForSuccessor(state, job)) return waiting;
    const { id } = createTask(state, job, { instance: old.instance, replaces: old.id }, atMs);
    return { ...step, successor: id };
  }
  if (!isWatched(round, step)) return step;
  endTask(state, old, 'replaced', atMs, `${successor.id} has taken over.`);
  return step;
};

const afterOld = (round: Round, step: RestartStep, job: Job): StepOutcome => {
  const { state } = round;
  const successor = state.tasks.get(step.successor);
  if (isWatched(round, step)) return { done: step };
  if (successor && !isTerminal(successor.state)) return step;
  if (successor && !endedByOthers(successor)) {
    if (mayComeToItsEnd(job, successor)) return { done: step };
    return { failure: endOf(successor) };
  }
  const { successor: _lost, ...rest } = step;
  const old = state.tasks.get(step.taskId);
  // Not ended by us, and its job does not launch again what came to its end.
  if (!successor && job.definition.restart.mode !== 'always' && old?.killReason === undefined) return 'gone';
  return rest;
};

/** What the successor waits for is asked before it goes. */
const giveUp = (round: Round, step: RestartStep): StepOutcome => {
  const failure = whyNot(round, step);
  dropSuccessor(round.state, step, true, round.atMs);
  return { failure };
};

const whyNot = ({ state, settings }: Round, step: RestartStep): string => {
  const old = state.tasks.get(step.taskId);
  if (old && !isTerminal(old.state) && old.killReason !== undefined)
    return `Task ${old.id} was told to end and has not ended in time.`;
  const successor = state.tasks.get(step.successor);
  if (!successor && step.method === 'surge' && old && !isTerminal(old.state))
    return `The quota of job role ${roleOf(step.jobKey)} leaves no room for a task beside it.`;
  if (successor && !isWaiting(successor.state) && settings.watchMs > 0)
    return `Its replacement did not stay up for ${settings.watchMs / 1000} s.`;
  return explainPending(state, step.jobKey)?.sentence ?? 'Its replacement did not come up in time.';
};
