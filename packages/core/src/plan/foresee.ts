import { asOfferId, endingTaskStates, isTerminal } from '@borealis/contracts';
import type {
  Actor,
  AgentId,
  CommandReply,
  Decision,
  Input,
  JobKey,
  Offer,
  Task,
  TaskId,
  TaskLaunch,
} from '@borealis/contracts';
import { isLaunched } from '../tasks/liveness.js';
import type { CoreState } from '../state/core-state.js';
import type { LedgerEntry } from '../state/ledger-entry.js';
import type { Steps } from '../steps.js';

/** What decides on the copy: the core itself. */
export interface Deciding {
  handleAll(inputs: readonly Input[]): { readonly decision: Decision; readonly replies: readonly CommandReply[] };
  readonly hasMore: boolean;
}

/** One launch that was foreseen. */
export interface Foreseen {
  readonly launch: TaskLaunch;
  readonly round: number;
}

/** How many times over something may have to end or come up before something else can begin; a restart or a drain of more tasks is cut there. */
const roundsAtMost = 100;
/** Decisions one input may take. */
const proceedsAtMost = 10_000;

/**
 * Lets the copy live on under the last known offers: what is launched comes up at once and stays up, what is killed, or was told to end
 * before, ends at once and gives back what it had, until nothing more follows. The time stands still, so what is held back stays so.
 */
export class Foresight {
  readonly launches: Foreseen[] = [];
  readonly ended = new Map<JobKey, number>();
  complete = true;
  private round = 0;
  /** Something waits for a place since the last offers. */
  private wantsOffers = false;
  private offers = 0;
  private readonly toRun: TaskLaunch[] = [];
  private readonly toEnd = new Set<TaskId>();
  /** They end whatever is changed. */
  private readonly endAnyway: ReadonlySet<TaskId>;
  private drains = false;

  constructor(
    private readonly state: CoreState,
    private readonly core: Deciding,
    private readonly atMs: number,
  ) {
    this.endAnyway = new Set([...state.tasks.inStates(endingTaskStates)].map(({ id }) => id));
  }

  /** Inputs of one moment, and what follows from them. A step is one decision. */
  *tell(...inputs: readonly Input[]): Steps<readonly CommandReply[]> {
    const { decision, replies } = this.core.handleAll(inputs);
    this.take(decision);
    for (let left = proceedsAtMost; this.core.hasMore && left > 0; left--) {
      yield;
      this.take(this.core.handleAll([{ kind: 'proceed', atMs: this.atMs }]).decision);
    }
    yield;
    return replies;
  }

  /** These agents are gone, with their tasks. */
  *lose(agentIds: readonly AgentId[]): Steps<void> {
    for (const agentId of agentIds) {
      if (this.state.ledger.delete(agentId)) this.state.ledgerVersion += 1;
      this.state.unheard.delete(agentId);
      for (const task of [...this.state.tasks.onAgent(agentId).values()].filter(isLaunched)) {
        this.countEnd(task);
        yield* this.status(task.id, agentId, 'TASK_GONE_BY_OPERATOR');
      }
    }
  }

  /** These agents are drained as by an operator who asks for it now and waits. */
  *drain(agentIds: readonly AgentId[], actor: Actor): Steps<void> {
    if (agentIds.length === 0) return;
    this.drains = true;
    yield* this.tell({ kind: 'command', atMs: this.atMs, actor, command: { kind: 'drain', agents: [...agentIds] } });
  }

  /** Offers what there is and what is thought of beside it, and lets follow what follows. */
  *live(more: readonly Offer[]): Steps<void> {
    this.watchNothing();
    for (const taskId of this.endAnyway) this.toEnd.add(taskId);
    yield* this.offer(more);
    while (this.isUnderWay || (yield* this.movesOn())) {
      if (this.round === roundsAtMost) {
        this.complete = false;
        return;
      }
      for (const { taskId, agentId } of this.toRun.splice(0)) yield* this.status(taskId, agentId, 'TASK_RUNNING');
      // What came up may be what the next step of a restart waited for.
      if (this.toEnd.size === 0 && !this.wantsOffers) continue;
      this.round += 1;
      for (const taskId of [...this.toEnd]) yield* this.end(taskId);
      yield* this.offer([]);
    }
  }

  private get isUnderWay(): boolean {
    return this.toRun.length > 0 || this.toEnd.size > 0;
  }

  /** Whose turn it is to leave a drained agent is found by the clock. */
  private *movesOn(): Steps<boolean> {
    if (!this.drains) return false;
    yield* this.tell({ kind: 'tick', atMs: this.atMs });
    if (this.wantsOffers) yield* this.offer([]);
    return this.isUnderWay;
  }

  /** A restart would wait for ever for time to pass. What is up stays up here, so there is nothing to be seen by watching it. */
  private watchNothing(): void {
    for (const open of [...this.state.openOperations.values()])
      if (open.settings && open.settings.watchMs > 0)
        this.state.putOperation({ ...open, settings: { ...open.settings, watchMs: 0 } });
  }

  /** The ledger of the copy is what there is: launches are taken off there, and what ends is given back. */
  private *offer(more: readonly Offer[]): Steps<void> {
    const offers = [...[...this.state.ledger.values()].map((entry) => this.offerOf(entry)), ...more];
    this.wantsOffers = false;
    if (offers.length > 0) yield* this.tell({ kind: 'offers', atMs: this.atMs, offers });
  }

  private take(decision: Decision): void {
    // Asked for already, or as soon as time goes on.
    if (this.state.offerFlow.wanted) this.wantsOffers = true;
    for (const call of decision.calls) {
      if (call.kind === 'revive') this.wantsOffers = true;
      if (call.kind === 'kill') this.toEnd.add(call.taskId);
      else if (call.kind === 'accept') for (const launch of call.launches) this.launch(launch);
    }
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

  private *end(taskId: TaskId): Steps<void> {
    this.toEnd.delete(taskId);
    const task = this.state.tasks.get(taskId);
    if (!task || isTerminal(task.state)) return;
    this.countEnd(task);
    const { agentId } = task;
    const request = this.state.revisionOf(task)?.template.resources;
    if (agentId !== undefined && request) {
      const ports = task.ports.map((port) => ({ begin: port, end: port }));
      this.state.ledger.get(agentId)?.resources.add([{ ...request, reservedFor: '*', ports }]);
    }
    yield* this.status(taskId, agentId, 'TASK_KILLED');
  }

  private countEnd({ id, jobKey }: Task): void {
    if (!this.endAnyway.has(id)) this.ended.set(jobKey, (this.ended.get(jobKey) ?? 0) + 1);
  }

  private *status(
    taskId: TaskId,
    agentId: AgentId | undefined,
    state: 'TASK_RUNNING' | 'TASK_KILLED' | 'TASK_GONE_BY_OPERATOR',
  ): Steps<void> {
    yield* this.tell({
      kind: 'statusUpdate',
      atMs: this.atMs,
      status: {
        taskId,
        state,
        source: state === 'TASK_GONE_BY_OPERATOR' ? 'SOURCE_MASTER' : 'SOURCE_EXECUTOR',
        ...(agentId === undefined ? {} : { agentId }),
        ...(state === 'TASK_RUNNING' ? { healthy: true } : {}),
      },
    });
  }
}
