import type { PartitionPolicy, Placement, PlacementStrategy, RestartPolicy, TaskSettings, Tier } from '../job/index.js';
import type { OnChange, OnRemoved } from '../scheduling/index.js';
import type { LogLevel } from '../log-level.js';
import type { TaskLifeConfig } from './task-life-config.js';
import type { Masters } from './masters.js';
import type { MesosAccess } from './mesos-access.js';
import type { StoreConfig } from './store-config.js';

/** One task definition, checked. What a driver makes of `settings` becomes the job's template. */
export interface TaskDefinition {
  /** The number in TASK<n>_. */
  readonly index: number;
  readonly name: string;
  readonly driver: string;
  readonly settings: TaskSettings;
  readonly instances: number;
  readonly minimumInstances: number;
  readonly allowScaling: boolean;
  readonly launchOrder: number;
  readonly tier?: Tier;
  readonly priority?: number;
  readonly version?: string;
  readonly persistent: boolean;
  readonly placement: Placement;
  readonly restart: RestartPolicy;
  readonly partition?: PartitionPolicy;
}

/** The environment, checked and typed. Durations in milliseconds. */
export interface FrameworkConfig extends MesosAccess {
  readonly frameworkName: string;
  /** The name Mesos knows: spaces are dashes. */
  readonly mesosName: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly sandbox: string;
  readonly masters: Masters;
  readonly mesosRole: string;
  readonly frameworkId?: string;
  readonly frameworkUser: string;
  readonly failoverTimeoutMs: number;
  readonly databaseUrl: string;
  readonly placement: {
    readonly strategy: PlacementStrategy;
    readonly affinity: boolean;
    readonly offerHoldMs: number;
    /** Before the maintenance of an agent begins. */
    readonly unavailabilityMs: number;
  };
  readonly store: StoreConfig;
  readonly jobRole: string;
  readonly jobEnvironment: string;
  readonly onChange: OnChange;
  readonly onRemoved: OnRemoved;
  readonly syncIntervalMs: number;
  readonly taskLife: TaskLifeConfig;
  readonly preemption: { readonly enabled: boolean; readonly delayMs: number };
  readonly healthTimeoutMs: number;
  readonly logLevel: LogLevel;
  readonly background?: string;
  readonly tasks: readonly TaskDefinition[];
}
