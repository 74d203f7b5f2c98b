import { restartSettingsSchema } from '@borealis/contracts';
import type { Operation, RestartStep } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { closeOperation, failOperation } from '../close-operation.js';
import { advanceStep } from './advance-step.js';
import { lookAfter } from './look-after.js';
import { nextBatch } from './next-batch.js';
import { tallyOf } from './tally.js';

/** For what was begun before there were settings: nothing was watched then. */
const asUsual = restartSettingsSchema.parse({ watchMs: 0 });

/** Works through the tasks of a restart, batch by batch. The next begins when every task of the one before is done. */
export const advanceRestart = (state: CoreState, operation: Operation, atMs: number): void => {
  let current = lookAfter(state, operation, atMs);
  do {
    current = advanceBatch(state, current, atMs);
    if (isTooMuch(current)) return abort(state, current, atMs);
    if ((current.inWork ?? []).length > 0 || current.state === 'paused') return keep(state, operation, current);
    current = nextBatch(state, current, current.settings ?? asUsual, atMs);
  } while ((current.inWork ?? []).length > 0);
  succeed(state, current, atMs);
};

const advanceBatch = (state: CoreState, operation: Operation, atMs: number): Operation => {
  const settings = operation.settings ?? asUsual;
  const inWork: RestartStep[] = [];
  const failed = [...(operation.failed ?? [])];
  const counted = [...(operation.counted ?? [])];
  let { done, total } = operation.progress;
  for (const step of operation.inWork ?? []) {
    const outcome = advanceStep({ state, operation, settings, atMs }, step);
    if (outcome === 'gone') total -= 1;
    else if ('done' in outcome) {
      const { taskId, successor, upSinceMs } = outcome.done;
      if (successor !== undefined && upSinceMs !== undefined) counted.push({ taskId, successor, upSinceMs });
      done += 1;
    } else if ('failure' in outcome) failed.push({ taskId: step.taskId, message: outcome.failure });
    else inWork.push(outcome);
  }
  return { ...operation, inWork, failed, counted, progress: { done, total } };
};

const isTooMuch = ({ failed, settings }: Operation): boolean =>
  (failed?.length ?? 0) > (settings ?? asUsual).maximumFailures;

/** Only what differs is remembered, and told. */
const keep = (state: CoreState, before: Operation, now: Operation): void => {
  if (JSON.stringify(partOf(before)) === JSON.stringify(partOf(now))) return;
  state.putOperation(now);
};

const partOf = ({ inWork = [], failed = [], progress, cursor }: Operation): unknown => [
  inWork.map(({ taskId, instance, successor, upSinceMs }) => [taskId, instance, successor, upSinceMs]),
  failed.length,
  progress.done,
  progress.total,
  cursor,
];

const abort = (state: CoreState, operation: Operation, atMs: number): void => {
  const last = operation.failed?.at(-1);
  const { total } = operation.progress;
  const failed = operation.failed?.length ?? 0;
  const task = last?.taskId ?? '';
  const why = last?.message ?? '';
  const settings = operation.settings ?? asUsual;
  const tally = tallyOf(state, operation, settings);
  if (total === 1) {
    const old = tally.left > 0 ? 'runs on as it was' : 'has ended';
    return failOperation(state, operation, 'BOREALIS_REPLACEMENT_FAILED', { task, old, why }, atMs);
  }
  const counted = { ...operation, progress: { done: tally.done, total } };
  const details = { failed, total, tolerated: settings.maximumFailures, ...tally, why };
  failOperation(state, counted, 'BOREALIS_RESTART_ABORTED', details, atMs);
};

const succeed = (state: CoreState, operation: Operation, atMs: number): void => {
  const { done, total } = operation.progress;
  const failed = operation.failed?.length ?? 0;
  const spared = operation.taskIds.length - total;
  const sentences = [
    `Restarted ${done} of ${total} tasks.`,
    ...(failed > 0 ? [`${failed} failed and ${failed === 1 ? 'was' : 'were'} tolerated.`] : []),
    ...(spared > 0 ? [`${spared} had ended or ${spared === 1 ? 'was' : 'were'} not wanted any more.`] : []),
  ];
  closeOperation(state, operation, 'succeeded', sentences.join(' '), atMs);
};
