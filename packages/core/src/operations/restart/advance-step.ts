import { isTerminal, isWaiting } from '@borealis/contracts';
import type { Job, Operation, RestartSettings, RestartStep, Task } from '@borealis/contracts';
import { wantedOf } from '../../jobs/wanted.js';
import { explainPending } from '../../pending/index.js';
import type { CoreState } from '../../state/core-state.js';
import { createTask } from '../../tasks/create-task.js';
import { endTask } from '../../tasks/end-task.js';
import { isReady, readyOf } from '../../tasks/readiness.js';
import { dropSuccessor } from './drop-successors.js';
import { stepMs } from './may-take.js';

/** `gone`: there is nothing (more) to replace. */
export type StepOutcome = RestartStep | 'done' | 'gone' | { readonly failure: string };

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
  const next = watch(round, { ...step, instance, ...successorOf(state, step, job, old) });
  const outcome = old && !isTerminal(old.state) ? whileOldLives(round, next, job, old) : afterOld(round, next, job);
  if (typeof outcome === 'string' || 'failure' in outcome) return outcome;
  return atMs - step.startedAtMs < stepMs(state, settings) ? outcome : giveUp(round, outcome);
};

const isWanted = (job: Job, instance: number): boolean => {
  const wanted = wantedOf(job);
  return wanted !== 'hold' && instance < wanted;
};

/** The task that is to take over: the one we know of, the one made for it, or, once the old one is gone, whatever fills its place. */
const successorOf = (state: CoreState, step: RestartStep, job: Job, old: Task | undefined): Partial<RestartStep> => {
  if (step.successor !== undefined) return {};
  const gone = !old || isTerminal(old.state);
  for (const task of state.tasks.live(job.key).values()) {
    if (task.id === step.taskId) continue;
    if (task.replaces === step.taskId || (gone && task.instance === step.instance)) return { successor: task.id };
  }
  return {};
};

/** Notes since when the successor has been up, and forgets it at every break. */
const watch = ({ state, settings, atMs }: Round, step: RestartStep): RestartStep => {
  const successor = step.successor === undefined ? undefined : state.tasks.get(step.successor);
  const up =
    successor !== undefined && (settings.healthGated ? isReady(state, successor) : successor.state === 'RUNNING');
  if (up) return step.upSinceMs === undefined ? { ...step, upSinceMs: atMs } : step;
  const { upSinceMs: _broken, ...rest } = step;
  return rest;
};

const watchedLongEnough = ({ settings, atMs }: Round, { upSinceMs }: RestartStep): boolean =>
  upSinceMs !== undefined && atMs - upSinceMs >= settings.watchMs;

const whileOldLives = (round: Round, step: RestartStep, job: Job, old: Task): StepOutcome => {
  const { state, atMs } = round;
  // An agent out of reach does not tell of the end; the successor has taken over all the same.
  const unheard = old.state === 'PARTITIONED' && watchedLongEnough(round, step);
  if (old.killReason !== undefined) return unheard ? 'done' : step;
  // What waits is launched from the newest revision anyway.
  if (isWaiting(old.state)) return 'gone';
  if (step.method === 'inPlace') {
    if (mayTakeDown(round, job, old)) endTask(state, old, 'restart', atMs);
    return step;
  }
  const successor = step.successor === undefined ? undefined : state.tasks.get(step.successor);
  if (!successor || isTerminal(successor.state)) {
    if (successor && !endedByOthers(successor)) return { failure: endOf(successor) };
    const { id } = createTask(state, job, { instance: old.instance, replaces: old.id }, atMs);
    return { ...step, successor: id };
  }
  if (!watchedLongEnough(round, step)) return step;
  endTask(state, old, 'replaced', atMs);
  return unheard ? 'done' : step;
};

const afterOld = (round: Round, step: RestartStep, job: Job): StepOutcome => {
  const { state } = round;
  const successor = step.successor === undefined ? undefined : state.tasks.get(step.successor);
  if (watchedLongEnough(round, step)) return 'done';
  if (successor && !isTerminal(successor.state)) return step;
  if (successor && !endedByOthers(successor)) {
    // A job whose tasks come to an end is not expected to stay up.
    if (successor.state === 'FINISHED' && job.definition.restart.mode !== 'always') return 'done';
    return { failure: endOf(successor) };
  }
  const { successor: _lost, ...rest } = step;
  const old = state.tasks.get(step.taskId);
  // Not ended by us, and its job does not launch again what came to its end.
  if (!successor && job.definition.restart.mode !== 'always' && old?.killReason === undefined) return 'gone';
  return rest;
};

/** Ended by an agent that went away or by another wish: that says nothing about the task. */
const endedByOthers = ({ state, killReason }: Task): boolean => state === 'LOST' || killReason !== undefined;

const endOf = ({ message, reason, state }: Task): string => message ?? reason ?? state;

/** Because of us no more than a batch of a job is down at any moment; one that is not up anyway may always go. */
const mayTakeDown = ({ state, settings }: Round, job: Job, old: Task): boolean => {
  if (!isReady(state, old)) return true;
  return readyOf(state, job) - 1 >= job.desired - settings.batchSize;
};

const giveUp = ({ state, settings, atMs }: Round, step: RestartStep): StepOutcome => {
  dropSuccessor(state, step, atMs);
  const old = state.tasks.get(step.taskId);
  if (old && !isTerminal(old.state) && old.killReason !== undefined)
    return { failure: `Task ${old.id} was told to end and has not ended in time.` };
  const successor = step.successor === undefined ? undefined : state.tasks.get(step.successor);
  if (successor && !isWaiting(successor.state) && settings.watchMs > 0)
    return { failure: `Its replacement did not stay up for ${settings.watchMs / 1000} s.` };
  return { failure: explainPending(state, step.jobKey)?.sentence ?? 'Its replacement did not come up in time.' };
};
