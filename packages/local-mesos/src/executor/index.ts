export { durationText } from './duration-text.js';
export { Executor } from './executor.js';
export { HEARTBEAT } from './executor-events.js';
export type { ExecutorGround, ExecutorTimes, Verdict } from './executor-ground.js';
export type { ExecutorStream } from './executor-stream.js';
export { ExecutorTokens } from './executor-tokens.js';
export type { ExecutorClaims } from './executor-tokens.js';
export type { ExecutorTask } from './executor-task.js';
export { runEndOf, waitStatusOf } from './wait-status.js';
