import { isTerminal } from '@borealis/contracts';
import type { CountedStep, Operation } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { endedByOthers, endOf, mayComeToItsEnd } from './end-of-successor.js';

/**
 * Looks after replacements that are done: while a restart goes on, one whose successor ends by itself before its job calls it stable has
 * failed after all. Without this a command that always ends soon after its start would be rolled out everywhere.
 */
export const lookAfter = (state: CoreState, operation: Operation, atMs: number): Operation => {
  const failed = [...(operation.failed ?? [])];
  const counted: CountedStep[] = [];
  let { done } = operation.progress;
  for (const step of operation.counted ?? []) {
    const found = standingOf(state, step, atMs);
    if (found === 'young') counted.push(step);
    else if (found !== 'done') {
      failed.push({ taskId: step.taskId, message: found.failure });
      done -= 1;
    }
  }
  return { ...operation, counted, failed, progress: { ...operation.progress, done } };
};

const standingOf = (
  state: CoreState,
  { successor: id, upSinceMs }: CountedStep,
  atMs: number,
): 'young' | 'done' | { readonly failure: string } => {
  const successor = state.tasks.get(id);
  const job = successor && state.jobs.get(successor.jobKey);
  if (!successor || !job) return 'done';
  const hasEnded = isTerminal(successor.state);
  const wasUpMs = (hasEnded ? (successor.endedAtMs ?? atMs) : atMs) - upSinceMs;
  if (wasUpMs >= job.definition.restart.stableAfterMs) return 'done';
  if (!hasEnded) return 'young';
  return endedByOthers(successor) || mayComeToItsEnd(job, successor) ? 'done' : { failure: endOf(successor) };
};
