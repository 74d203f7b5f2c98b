import { isOpen } from '@borealis/contracts';
import type { Operation, PlanPart } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { closeOperation, failOperation } from '../close-operation.js';
import { countedLately, noteCount } from '../counted-lately.js';
import { compareForecast } from './compare-forecast.js';
import { placesInWords } from './places-in-words.js';
import { partOf } from './plan-part.js';

/** Looks how far the parts of a plan are and where its tasks went; done when every part has ended. */
export const advancePlan = (state: CoreState, operation: Operation, atMs: number): void => {
  const before = operation.parts ?? [];
  const parts = before.map((part) => renewed(state, part));
  const hasEnded = !parts.some(isOpen);
  const sameStates = parts.every((part, index) => part.state === before[index]?.state);
  if (sameStates && !hasEnded && countedLately(state, operation, atMs)) return;
  noteCount(state, operation, atMs);
  const forecast = operation.forecast && compareForecast(state, operation, operation.forecast, hasEnded);
  const sums = { done: sumOf(parts, 'done'), total: sumOf(parts, 'total') };
  const now = { ...operation, parts, progress: sums, ...(forecast ? { forecast } : {}) };
  if (hasEnded) return end(state, now, atMs);
  if (JSON.stringify(partly(now)) !== JSON.stringify(partly(operation))) state.noteProgress(now);
};

/** One that is not remembered any more has ended before, or is waited for until the deadline. */
const renewed = (state: CoreState, part: PlanPart): PlanPart => {
  const operation = state.operations.get(part.operationId);
  return operation ? partOf(operation) : part;
};

const sumOf = (parts: readonly PlanPart[], which: 'done' | 'total'): number =>
  parts.reduce((sum, { progress }) => sum + progress[which], 0);

const partly = ({ parts, progress, forecast }: Operation): unknown => [
  parts?.map(({ state }) => state),
  progress,
  forecast?.asForeseen,
  forecast?.different,
];

const end = (state: CoreState, operation: Operation, atMs: number): void => {
  const parts = operation.parts ?? [];
  const failed = parts.filter((part) => part.state === 'failed');
  if (failed.length > 0) {
    const names = failed.map(({ operationId, kind }) => `${kind} ${operationId}`);
    const details = { failed: failed.length, total: parts.length, parts: names };
    return failOperation(state, operation, 'BOREALIS_PLAN_INCOMPLETE', details, atMs);
  }
  const cancelled = parts.filter((part) => part.state === 'cancelled');
  const places = operation.forecast ? ` ${placesInWords(operation.forecast)}` : '';
  if (cancelled.length > 0)
    closeOperation(
      state,
      operation,
      'cancelled',
      `${cancelled.length} of ${parts.length} parts were cancelled.${places}`,
      atMs,
    );
  else closeOperation(state, operation, 'succeeded', `The plan is carried out.${places}`, atMs);
};
