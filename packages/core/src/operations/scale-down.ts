import type { Operation } from '@borealis/contracts';

/** Wants fewer instances than there were: it is about those that are to go. */
export const isScaleDown = ({ kind, from = 0, to = 0 }: Operation): boolean => kind === 'scale' && to < from;
