import { restartSettingsSchema } from '@borealis/contracts';
import type { Operation, RestartStep } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { closeOperation, failOperation } from '../close-operation.js';
import { advanceStep } from './advance-step.js';
import { nextBatch } from './next-batch.js';

/** For what was begun before there were settings. */
const asUsual = restartSettingsSchema.parse({});

/** Works through the tasks of a restart, batch by batch. The next begins when every task of the one before is done. */
export const advanceRestart = (state: CoreState, operation: Operation, atMs: number): void => {
  let current = operation;
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
  let { done, total } = operation.progress;
  for (const step of operation.inWork ?? []) {
    const outcome = advanceStep({ state, operation, settings, atMs }, step);
    if (outcome === 'done') done += 1;
    else if (outcome === 'gone') total -= 1;
    else if ('failure' in outcome) failed.push({ taskId: step.taskId, message: outcome.failure });
    else inWork.push(outcome);
  }
  return { ...operation, inWork, failed, progress: { done, total } };
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
  const { done, total } = operation.progress;
  const failed = operation.failed?.length ?? 0;
  const task = last?.taskId ?? '';
  const why = last?.message ?? '';
  if (total === 1) return failOperation(state, operation, 'BOREALIS_REPLACEMENT_FAILED', { task, why }, atMs);
  const tolerated = (operation.settings ?? asUsual).maximumFailures;
  const left = Math.max(0, total - done - failed);
  failOperation(state, operation, 'BOREALIS_RESTART_ABORTED', { failed, total, tolerated, done, left, why }, atMs);
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
