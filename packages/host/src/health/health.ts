import type { LinkState } from '../mesos/mesos-link.js';

/** Right after the start nobody can have heard of the master yet. */
const startGraceMs = 60_000;

export interface Health {
  readonly ok: boolean;
  readonly reason: string;
}

/** The rule of /health: the last sign of the master is young enough, or the host has just started. */
export const healthOf = (state: LinkState, startedAtMs: number, timeoutMs: number, nowMs: number): Health => {
  if (nowMs - startedAtMs < startGraceMs) return { ok: true, reason: 'started less than a minute ago' };
  const silentMs = nowMs - (state.lastHeartbeatAtMs ?? startedAtMs);
  if (silentMs < timeoutMs) return { ok: true, reason: 'the master was heard of' };
  return {
    ok: false,
    reason: state.connectionReason ?? `The last sign of the master is ${Math.round(silentMs / 1000)} s old.`,
  };
};
