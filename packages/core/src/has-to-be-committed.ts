import type { Decision } from '@borealis/contracts';

/**
 * Whether a decision has to pass the store before its calls are made. Also one that changes nothing, where it acknowledges: only the store
 * knows that no newer host has taken over, and an update that an older one acknowledges is never told to the newer.
 */
export const hasToBeCommitted = ({ changes, calls }: Pick<Decision, 'changes' | 'calls'>): boolean =>
  changes.length > 0 || calls.some(({ kind }) => kind === 'acknowledge');
