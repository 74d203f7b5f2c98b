import type { AgentIntroduction } from '../protocol.js';
import type { DrainConfig, DrainState, MachineID, MaintenanceSchedule } from '../wire.js';
import type { Quota } from './quotas.js';

/** How an agent is drained. */
export interface DrainRecord {
  state: DrainState;
  readonly config: DrainConfig;
  readonly startedMs: number;
}

/** What survives a restart of the master: which agents were admitted, what became of them, and what operators have decided. */
export interface Registry {
  /** By agent id. */
  readonly admitted: Map<string, AgentIntroduction>;
  /** Milliseconds since the epoch by agent id. */
  readonly unreachable: Map<string, number>;
  /** Marked by an operator, never to be admitted again: milliseconds since the epoch by agent id. */
  readonly gone: Map<string, number>;
  /** Draining or drained, by agent id. */
  readonly draining: Map<string, DrainRecord>;
  /** Agent ids. */
  readonly deactivated: Set<string>;
  readonly quotas: Map<string, Quota>;
  /** By role; 1 where there is none. */
  readonly weights: Map<string, number>;
  schedule: MaintenanceSchedule;
  /** Those of the schedule whose maintenance has started, by `machineKey`. */
  readonly downMachines: Map<string, MachineID>;
}

export const emptyRegistry = (): Registry => ({
  admitted: new Map(),
  unreachable: new Map(),
  gone: new Map(),
  draining: new Map(),
  deactivated: new Set(),
  quotas: new Map(),
  weights: new Map(),
  schedule: {},
  downMachines: new Map(),
});
