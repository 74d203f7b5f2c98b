import type { Job, Task } from '@borealis/contracts';

/** Ended by an agent that went away or by another wish: that says nothing about the task. */
export const endedByOthers = ({ state, killReason }: Task): boolean => state === 'LOST' || killReason !== undefined;

/** A job whose tasks come to an end is not expected to stay up. */
export const mayComeToItsEnd = ({ definition }: Job, { state }: Task): boolean =>
  state === 'FINISHED' && definition.restart.mode !== 'always';

/** Why it ended, in the best words there are. */
export const endOf = ({ message, reason, state }: Task): string => message ?? reason ?? state;
