import { Capability, Reason, TaskState, int64 } from '../wire.js';
import type { DrainConfig, FrameworkInfo, TaskStatus } from '../wire.js';
import type { Holdings } from './holdings.js';

/** The agent is emptied: what runs is killed, nothing new is taken, and each end names the reason. */
export class AgentDraining {
  #config: DrainConfig | undefined;

  constructor(
    private readonly holdings: Holdings,
    /** What a task without a policy of its own gets. */
    private readonly killGraceMs: number,
  ) {}

  get isOn(): boolean {
    return this.#config !== undefined;
  }

  /** May come again, with other terms. */
  begin(config: DrainConfig): void {
    this.#config = config;
    const longestMs = config.maxGracePeriod ? int64(config.maxGracePeriod.nanoseconds) / 1e6 : Infinity;
    for (const { runs, executors } of this.holdings.all) {
      for (const run of runs.values()) run.killWithin(longestMs);
      for (const executor of executors.values()) executor.killAll(longestMs, this.killGraceMs);
    }
    this.endIfEmpty();
  }

  /** Nothing is left, not even to be acknowledged: new tasks would be taken again. */
  endIfEmpty(): void {
    const busy = this.holdings.all.some(
      ({ runs, streams, executors }) =>
        runs.size + streams.size > 0 || [...executors.values()].some(({ tasks }) => tasks.size > 0),
    );
    if (!busy) this.#config = undefined;
  }

  /** What becomes of a status on its way out. */
  revised({ capabilities }: FrameworkInfo, status: TaskStatus): TaskStatus {
    const { state } = status;
    if (this.#config === undefined || (state !== TaskState.TASK_KILLING && state !== TaskState.TASK_KILLED))
      return status;
    const aware = (capabilities ?? []).some(({ type }) => type === Capability.PARTITION_AWARE);
    const gone = state === TaskState.TASK_KILLED && this.#config.markGone === true && aware;
    return {
      ...status,
      reason: Reason.REASON_AGENT_DRAINING,
      ...(gone ? { state: TaskState.TASK_GONE_BY_OPERATOR } : {}),
    };
  }
}
