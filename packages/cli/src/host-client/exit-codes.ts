/** What the commands that talk to a host end with. Scripts rely on them: they are never given another meaning. */
export const exitCodes = {
  done: 0,
  /** The host refused, or what was asked for failed. */
  failed: 1,
  wrongUse: 2,
  /** Nothing is wrong, and there is something to do: a plan that changes something, a job that waits. */
  differs: 3,
  unreachable: 4,
} as const;
