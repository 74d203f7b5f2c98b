import { storeCrashPoints } from '@borealis/store';

/** Places where the death of the process must not lose or double anything. The crash suite kills the host at each of them. */
export const crashPoints = [
  ...storeCrashPoints,
  // Recovery, in its order.
  'after-term',
  'after-load',
  'after-discovery',
  'after-definitions',
  'after-subscribe',
  // A batch, in its order.
  'while-writing',
  'before-commit',
  'after-commit',
  'amid-calls',
  'before-acknowledge',
  'after-acknowledge',
  'before-answer',
  // Beside it.
  'amid-backup',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

export type PassCrashPoint = (point: CrashPoint) => void;
