import type { Operation } from '@borealis/contracts';

/** Works through several tasks, so that there is something to hold back. */
export const isPausable = ({ kind, state }: Pick<Operation, 'kind' | 'state'>): boolean =>
  kind === 'rollingRestart' && state === 'running';
