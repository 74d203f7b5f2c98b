import { isTerminal, isWaiting } from '@borealis/contracts';
import type { InstanceProgress, Operation, RestartStep, Task } from '@borealis/contracts';
import { explainPending } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { calledOf } from '../tasks/called.js';

const failuresShown = 20;

/** What each replacement under way is at, and which have failed. */
export const instancesOf = (state: CoreState, operation: Operation): InstanceProgress[] => [
  ...(operation.inWork ?? []).map((step) => stepProgress(state, operation, step)),
  ...(operation.failed ?? [])
    .slice(-failuresShown)
    .map(({ taskId, message }) => failure(state, operation, taskId, message)),
];

const stepProgress = (state: CoreState, operation: Operation, step: RestartStep): InstanceProgress => ({
  jobKey: step.jobKey,
  instanceName: calledOf(step),
  taskId: step.taskId,
  ...(step.successor === undefined ? {} : { successor: step.successor }),
  sinceMs: step.startedAtMs,
  ...phaseOf(state, operation, step),
});

const phaseOf = (
  state: CoreState,
  { settings }: Operation,
  step: RestartStep,
): Pick<InstanceProgress, 'phase' | 'sentence'> => {
  const old = state.tasks.get(step.taskId);
  const successor = state.tasks.get(step.successor);
  const oldLives = old !== undefined && !isTerminal(old.state);
  if (oldLives && old.killReason !== undefined) return { phase: 'stopping', sentence: 'The old task is ending.' };
  if (successor) return successorPhase(state, step, successor, settings?.watchMs ?? 0);
  if (!oldLives) return { phase: 'starting', sentence: 'The old task has ended; its place is about to be filled.' };
  return step.method === 'inPlace'
    ? { phase: 'waiting', sentence: 'It waits until the other instances are up.' }
    : { phase: 'waiting', sentence: 'Its successor is about to be made.' };
};

const successorPhase = (
  state: CoreState,
  { jobKey, upSinceMs }: RestartStep,
  successor: Task,
  watchMs: number,
): Pick<InstanceProgress, 'phase' | 'sentence'> => {
  if (upSinceMs !== undefined)
    return watchMs > 0
      ? { phase: 'watching', sentence: `The successor is up and is watched for ${watchMs / 1000} s.` }
      : { phase: 'watching', sentence: 'The successor is up.' };
  if (isTerminal(successor.state)) return { phase: 'starting', sentence: `The successor ended as ${successor.state}.` };
  if (isWaiting(successor.state))
    return {
      phase: 'starting',
      sentence: `The successor waits for an offer. ${explainPending(state, jobKey)?.sentence ?? ''}`.trimEnd(),
    };
  return successor.state === 'RUNNING'
    ? { phase: 'starting', sentence: 'The successor runs; its health check has not passed yet.' }
    : { phase: 'starting', sentence: `The successor is ${successor.state}.` };
};

const failure = (
  state: CoreState,
  { jobKeys }: Operation,
  taskId: RestartStep['taskId'],
  message: string,
): InstanceProgress => {
  const task = state.tasks.get(taskId);
  return {
    jobKey: task?.jobKey ?? jobKeys[0]!,
    instanceName: task ? calledOf(task) : taskId,
    taskId,
    phase: 'failed',
    sentence: message,
  };
};
