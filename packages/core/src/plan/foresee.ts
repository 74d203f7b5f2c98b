import { asOfferId } from '@borealis/contracts';
import type { AgentId, Decision, Input, JobKey, Offer, TaskId, TaskLaunch } from '@borealis/contracts';
import type { CoreState, LedgerEntry } from '../state/core-state.js';

/** What decides on the copy: the core itself. */
export interface Deciding {
  handle(input: Input): Decision;
  readonly hasMore: boolean;
}

/** One launch that was foreseen. */
export interface Foreseen {
  readonly launch: TaskLaunch;
  readonly round: number;
}

/** How many times over something may have to end before something else can begin; a restart of more tasks is cut there. */
const roundsAtMost = 100;
/** Decisions one input may take. */
const proceedsAtMost = 10_000;

/**
 * Lets the copy live on under the last known offers: what is launched comes up at once, what is killed ends at once and gives back what it
 * had, until nothing more follows. The time stands still, so what is held back stays so.
 */
export class Foresight {
  readonly launches: Foreseen[] = [];
  readonly ended = new Map<JobKey, number>();
  complete = true;
  private round = 0;
  private offers = 0;
  private readonly toRun: TaskLaunch[] = [];
  private readonly toEnd = new Set<TaskId>();

  constructor(
    private readonly state: CoreState,
    private readonly core: Deciding,
    private readonly atMs: number,
  ) {}

  tell(input: Input): Decision {
    const decision = this.take(this.core.handle(input));
    for (let left = proceedsAtMost; this.core.hasMore && left > 0; left--)
      this.take(this.core.handle({ kind: 'proceed', atMs: this.atMs }));
    return decision;
  }

  /** Offers what there is and what is thought of beside it, and lets follow what follows. */
  live(more: readonly Offer[]): void {
    this.offer(more);
    while (this.toRun.length > 0 || this.toEnd.size > 0) {
      if (this.round === roundsAtMost) {
        this.complete = false;
        return;
      }
      for (const { taskId, agentId } of this.toRun.splice(0)) this.status(taskId, agentId, 'TASK_RUNNING');
      if (this.toEnd.size === 0) continue;
      this.round += 1;
      for (const taskId of [...this.toEnd]) this.end(taskId);
      this.offer([]);
    }
  }

  /** The ledger of the copy is what there is: launches are taken off there, and what ends is given back. */
  private offer(more: readonly Offer[]): void {
    const offers = [...[...this.state.ledger.values()].map((entry) => this.offerOf(entry)), ...more];
    if (offers.length > 0) this.tell({ kind: 'offers', atMs: this.atMs, offers });
  }

  private take(decision: Decision): Decision {
    for (const call of decision.calls) {
      if (call.kind === 'kill') this.toEnd.add(call.taskId);
      else if (call.kind === 'accept') for (const launch of call.launches) this.launch(launch);
    }
    return decision;
  }

  private launch(launch: TaskLaunch): void {
    this.launches.push({ launch, round: this.round });
    this.toRun.push(launch);
  }

  private offerOf({ agent, resources }: LedgerEntry): Offer {
    const unavailability = this.state.unavailable.get(agent.id);
    return {
      id: asOfferId(`foreseen-${++this.offers}`),
      agentId: agent.id,
      hostname: agent.hostname,
      agentIp: agent.ip ?? agent.hostname,
      agentPort: agent.port ?? 0,
      allocatedTo: '*',
      attributes: agent.attributes,
      ...(agent.attributeSets === undefined ? {} : { attributeSets: agent.attributeSets }),
      ...(agent.region === undefined ? {} : { region: agent.region }),
      ...(agent.zone === undefined ? {} : { zone: agent.zone }),
      ...(unavailability === undefined ? {} : { unavailability }),
      pools: resources.freePools(),
    };
  }

  private end(taskId: TaskId): void {
    this.toEnd.delete(taskId);
    const task = this.state.tasks.get(taskId);
    if (!task) return;
    this.ended.set(task.jobKey, (this.ended.get(task.jobKey) ?? 0) + 1);
    const { agentId } = task;
    const request = this.state.revisionOf(task)?.template.resources;
    if (agentId !== undefined && request) {
      const ports = task.ports.map((port) => ({ begin: port, end: port }));
      this.state.ledger.get(agentId)?.resources.add([{ ...request, reservedFor: '*', ports }]);
    }
    this.status(taskId, agentId, 'TASK_KILLED');
  }

  private status(taskId: TaskId, agentId: AgentId | undefined, state: 'TASK_RUNNING' | 'TASK_KILLED'): void {
    this.tell({
      kind: 'statusUpdate',
      atMs: this.atMs,
      status: {
        taskId,
        state,
        source: 'SOURCE_EXECUTOR',
        ...(agentId === undefined ? {} : { agentId }),
        ...(state === 'TASK_RUNNING' ? { healthy: true } : {}),
      },
    });
  }
}
