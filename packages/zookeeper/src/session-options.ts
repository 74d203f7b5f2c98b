import type { Ensemble } from './ensemble.js';

export interface SessionOptions extends Ensemble {
  /** What the ensemble is asked for; it may grant another one. Default 10 s. */
  readonly sessionTimeoutMs?: number;
  /** Until a call is given up. Default: the session time-out. */
  readonly callTimeoutMs?: number;
}

/**
 * `connected`: a server answers. `suspended`: none does; ephemeral nodes may be gone, so whoever leads by one must stop.
 * `unauthorised`: the credentials are refused; tried again all the same. `closed`: for good.
 */
export type SessionState = 'suspended' | 'connected' | 'unauthorised' | 'closed';

export interface CreateOptions {
  /** Gone when the session ends. */
  readonly ephemeral?: boolean;
  /** The ensemble appends a number of ten digits that grows. */
  readonly sequential?: boolean;
  /** Only our own credentials may change or read it. Otherwise everybody may. */
  readonly onlyUs?: boolean;
}

export interface NodeStat {
  readonly version: number;
  readonly children: number;
  /** Belongs to the session it was read in. */
  readonly ours: boolean;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}
