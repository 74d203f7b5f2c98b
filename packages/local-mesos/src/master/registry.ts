import type { AgentIntroduction } from '../protocol.js';
import type { MachineID, MaintenanceSchedule } from '../wire.js';
import type { Quota } from './quotas.js';

/** What survives a restart of the master: which agents were admitted, what became of them, and what operators have decided. */
export interface Registry {
  /** By agent id. */
  readonly admitted: Map<string, AgentIntroduction>;
  /** Milliseconds since the epoch by agent id. */
  readonly unreachable: Map<string, number>;
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
  quotas: new Map(),
  weights: new Map(),
  schedule: {},
  downMachines: new Map(),
});
