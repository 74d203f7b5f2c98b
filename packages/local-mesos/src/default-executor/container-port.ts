import type { ProbeResult, ProbeSpec } from '../runner/index.js';
import type { Reason, TaskInfo, TaskResourceLimitation, TaskState } from '../wire.js';

/** How a container ended, as its agent tells it. */
export interface ContainerEnd {
  /** As wait(2) tells it; absent when nothing ever ran. */
  readonly exitStatus?: number | null;
  readonly state?: TaskState | null;
  readonly reason?: Reason | null;
  readonly message?: string | null;
  readonly limitation?: TaskResourceLimitation | null;
}

/** The containers of the tasks: at the agent's API, or simulated. */
export interface ContainerPort {
  /** Resolves to what kept it from starting, if anything. */
  launch(containerId: string, task: TaskInfo): Promise<string | undefined>;
  /** Waits as long as it takes, connections that break included. */
  wait(containerId: string): Promise<ContainerEnd>;
  kill(containerId: string, signal: number): void;
  /** One probe of a task's health check. */
  probe(containerId: string, task: TaskInfo, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult>;
}
