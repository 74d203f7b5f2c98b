import type { AgentId, Job, ResourcesRequest, Shortage, Task } from '@borealis/contracts';
import { shortagesOf } from '../matching/examine.js';
import type { Wanting } from '../matching/examine.js';
import { requestOf } from '../matching/group.js';
import { PlacementView } from '../matching/placement.js';
import { AgentResources } from '../matching/pool/index.js';
import type { CoreState } from '../state/core-state.js';
import type { LedgerEntry } from '../state/ledger-entry.js';

/** A waiting task and what is asked for it. A variant of it stands for a change nobody has made yet. */
export interface Asked {
  readonly job: Job;
  readonly task: Task;
  readonly request: ResourcesRequest;
}

/** What is thought to be different on agents, beside what is asked. */
export interface AgentsAsIf {
  readonly freed: ReadonlyMap<AgentId, readonly number[]>;
  readonly inService: ReadonlySet<AgentId>;
}

const asTheyAre: AgentsAsIf = { freed: new Map(), inService: new Set() };

/** The checks of matching, asked one agent at a time: each one that fails, not only the first. */
export class Checks {
  private readonly placement: PlacementView;
  private readonly wanting: Wanting;

  constructor(
    private readonly state: CoreState,
    readonly asked: Asked,
    private readonly atMs: number,
    private readonly asIf: AgentsAsIf = asTheyAre,
  ) {
    const { job, task, request } = asked;
    this.placement = new PlacementView(state, job);
    this.wanting = {
      pending: { revisionId: task.revisionId },
      revision: { template: { resources: request } },
      request: requestOf(job, request),
    };
  }

  /** Empty when the agent would take it. */
  failures(entry: LedgerEntry): Shortage[] {
    const { agent } = entry;
    const there = { agent, resources: this.resourcesOf(entry) };
    const found = shortagesOf(this.state, this.wanting, this.placement, this.asked.task, there, this.atMs);
    return this.asIf.inService.has(agent.id)
      ? found.filter(({ veto }) => veto !== 'maintenance' && veto !== 'drained')
      : found;
  }

  private resourcesOf({ agent, resources }: LedgerEntry): AgentResources {
    const freed = this.asIf.freed.get(agent.id);
    if (!freed) return resources;
    const ports = freed.map((port) => ({ begin: port, end: port }));
    return new AgentResources([
      ...resources.freePools(),
      { reservedFor: '*', cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports },
    ]);
  }
}

/** The task a job's explanation is about: one that waits for offers, if there is any. */
export const askedOf = (state: CoreState, job: Job): Asked | undefined => {
  let first: Task | undefined;
  for (const task of state.tasks.live(job.key).values()) {
    if (task.state !== 'PENDING' && task.state !== 'THROTTLED') continue;
    if (!first || (first.state === 'THROTTLED' && task.state === 'PENDING')) first = task;
    if (first.state === 'PENDING') break;
  }
  const request = first && state.revisionOf(first)?.template.resources;
  return first && request && { job, task: first, request };
};
