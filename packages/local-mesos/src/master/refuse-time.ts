const DEFAULT_REFUSE_MS = 5_000;
const MAX_REFUSE_MS = 365 * 24 * 3_600_000;

/** How long a call's filter holds: absent or negative seconds mean 5 s, 0 means no filter, and a year is the most. */
export const refuseMs = (refuseSeconds: number | undefined): number =>
  refuseSeconds === undefined || !(refuseSeconds >= 0)
    ? DEFAULT_REFUSE_MS
    : Math.min(refuseSeconds * 1000, MAX_REFUSE_MS);
