import { launchedTaskStates } from '@borealis/contracts';
import type { AgentId, CommandReply, Decision, FrameworkId, Input, Snapshot } from '@borealis/contracts';
import { handleCommand } from './commands/handle-command.js';
import { refused } from './commands/refusal.js';
import { convergeJob } from './jobs/converge-job.js';
import { pruneJob } from './jobs/prune-job.js';
import { dropOffers, rescindOffer } from './matching/drop-offers.js';
import { answerInverseOffers, forgetInverseOffer } from './matching/inverse-offers.js';
import { useOffers } from './matching/match-offers.js';
import { takeOffers } from './matching/take-offers.js';
import { advanceOperations } from './operations/advance-operations.js';
import { remarkNeverFits } from './pending/index.js';
import { planHashOf, planOf } from './plan/index.js';
import type { Planned, PlanQuestion } from './plan/index.js';
import type { CoreSettings } from './settings.js';
import { CoreState } from './state/core-state.js';
import { IdSource } from './state/identity.js';
import { adoptTasks } from './tasks/adopt-tasks.js';
import { countLostAgent } from './tasks/storm.js';
import { takeStatus } from './tasks/status-update.js';
import { ask, askForAll, beginRound } from './tasks/reconciliation.js';
import { transition } from './tasks/transition.js';
import { tick } from './tick.js';
import { CoreViews } from './views/core-views.js';

/**
 * Decides. `handle` takes one input and returns what to remember, what to tell Mesos and what to remark. It depends on nothing but
 * the state it was made from and the inputs since: the same ones give the same decisions.
 */
export class Core extends CoreViews {
  handle(input: Input): Decision {
    const { decision, replies } = this.handleAll([input]);
    const [reply] = replies;
    return reply === undefined ? decision : { ...decision, reply };
  }

  /** Several inputs at once, with one decision for all of them and the replies to the commands among them, in order. */
  handleAll(inputs: readonly Input[]): { readonly decision: Decision; readonly replies: readonly CommandReply[] } {
    const { state } = this;
    state.budget = state.settings.tasksPerDecision;
    state.examinations = state.settings.examinationsPerDecision;
    let atMs = 0;
    for (const input of inputs) {
      atMs = input.atMs;
      take(state, input);
    }
    settle(state, atMs);
    if (state.postponed.size === 0) useOffers(state, atMs);
    settle(state, atMs);
    if (!this.hasMore) askForOffers(state, atMs);
    return { decision: state.takeDecision(), replies: state.replies.splice(0) };
  }

  /** Whether the last decision left something for later: then `proceed` is the next input, alone or with others. */
  get hasMore(): boolean {
    return this.state.postponed.size > 0 || this.state.matchingCut;
  }

  snapshot(): Snapshot {
    return this.state.snapshot();
  }

  /** What a change would do, and what if agents came or went. Nothing of it happens. */
  plan(question: PlanQuestion, atMs: number): Planned {
    return planOf(this.state, question, atMs, (copy) => new Core(copy));
  }
}

export const createCore = (snapshot: Snapshot, settings: CoreSettings): Core =>
  new Core(new CoreState(snapshot, settings));

const take = (state: CoreState, input: Input): void => {
  switch (input.kind) {
    case 'booted':
      state.ids = new IdSource(input.entropy);
      for (const key of state.jobs.keys()) state.unsettle(key);
      return;
    case 'subscribed':
      return subscribed(state, input.frameworkId, input.atMs);
    case 'disconnected':
      state.connected = false;
      state.version += 1;
      return dropOffers(state, input.atMs);
    case 'offers':
      state.offeredAtMs = input.atMs;
      return takeOffers(state, input.offers, input.atMs);
    case 'rescinded':
      return rescindOffer(state, input.offerId, input.atMs);
    case 'inverseOffers':
      return answerInverseOffers(state, input.offers);
    case 'inverseOfferRescinded':
      return forgetInverseOffer(state, input.offerId);
    case 'statusUpdate':
      return takeStatus(state, input.status, input.atMs);
    case 'agentLost':
      return agentLost(state, input.agentId, input.atMs);
    case 'discovered':
      return discovered(state, input);
    case 'command':
      state.replies.push(answer(state, input));
      return;
    case 'callFailed':
      return ask(
        state,
        input.taskIds.map((id) => state.tasks.get(id) ?? { id }),
      );
    case 'proceed':
      for (const key of state.postponed) state.unsettle(key);
      state.postponed.clear();
      return;
    case 'tick':
      return tick(state, input.atMs);
  }
};

/** What was planned is carried out only while the plan still says the truth. */
const answer = (state: CoreState, input: Extract<Input, { kind: 'command' }>): CommandReply => {
  const hash = input.ifPlan && planHashOf(state, input.ifPlan.changes);
  if (hash !== undefined && hash !== input.ifPlan?.hash) return refused('BOREALIS_PLAN_OUTDATED', { hash });
  return remarkNeverFits(state, handleCommand(state, input.command, input.actor, input.atMs));
};

/** Every subscription starts without offers, filters or suppression, and with open questions about all that was launched. */
const subscribed = (state: CoreState, frameworkId: FrameworkId, atMs: number): void => {
  const before = state.framework.frameworkId;
  if (before !== frameworkId) {
    if (before !== undefined) giveUpTasks(state, atMs);
    state.putFramework({ ...state.framework, frameworkId, subscribedAtMs: atMs });
  }
  dropOffers(state, atMs);
  state.connected = true;
  state.connectedAtMs = atMs;
  state.suppressed = false;
  state.version += 1;
  beginRound(state, atMs);
  askForAll(state, atMs);
};

/** What a backup did not know of is known from here on. */
const discovered = (state: CoreState, { tasks, frameworkId, atMs }: Extract<Input, { kind: 'discovered' }>): void => {
  const { restoredAtMs, ...framework } = state.framework;
  if (frameworkId !== undefined && framework.frameworkId !== undefined && framework.frameworkId !== frameworkId) {
    giveUpTasks(state, atMs);
    state.putFramework({ ...framework, frameworkId });
  } else if (restoredAtMs !== undefined) state.putFramework(framework);
  state.unclaimed = [...state.unclaimed, ...tasks];
  adoptTasks(state, atMs);
};

/** The tasks of a framework that Mesos removed have ended with it. */
const giveUpTasks = (state: CoreState, atMs: number): void => {
  for (const at of launchedTaskStates) {
    for (const task of [...state.tasks.inState(at).values()]) {
      state.putTask(
        transition(state.settings, task, 'LOST', atMs, {
          endedAtMs: atMs,
          message: 'Mesos removed the framework this task belonged to.',
        }),
      );
    }
  }
};

/** Only a hint: what becomes of its tasks is told by status updates, so Mesos is asked. */
const agentLost = (state: CoreState, agentId: AgentId, atMs: number): void => {
  state.ledger.delete(agentId);
  state.ledgerVersion += 1;
  const ordinal = state.ordinals.release(agentId);
  if (ordinal !== undefined) state.groups.forgetAgent(ordinal);
  state.version += 1;
  const agent = state.agents.get(agentId);
  if (agent && agent.lostAtMs === undefined) state.putAgent({ ...agent, lostAtMs: atMs });
  if (state.tasks.onAgent(agentId).size > 0) countLostAgent(state, atMs);
  ask(state, [...state.tasks.onAgent(agentId).values()]);
};

/** What one input touches may have consequences for slots and operations, and those for further ones. */
const maxRounds = 50;

const settle = (state: CoreState, atMs: number): void => {
  for (let round = 0; state.dirty.size > 0 && round < maxRounds; round++) {
    const keys = new Set(state.dirty);
    state.dirty.clear();
    const unsettled = [...state.unsettled];
    state.unsettled.clear();
    for (const key of unsettled) {
      const job = state.jobs.get(key);
      if (!job) continue;
      convergeJob(state, job, atMs);
      pruneJob(state, job, atMs);
    }
    advanceOperations(state, keys, atMs);
  }
};

const askForOffers = (state: CoreState, atMs: number): void => {
  if (!state.connected) return;
  const waiting = state.tasks.inState('PENDING').size > 0;
  // A REVIVE that was lost leaves the scheduler suppressed, or its filters in force: without this its tasks would wait for ever.
  const silentMs = atMs - Math.max(state.offeredAtMs, state.revivedAtMs);
  if (silentMs >= state.settings.silentOffersMs) state.wantsOffers = true;
  if (waiting && state.wantsOffers) {
    // Every REVIVE makes the master allocate anew: tasks that come one by one share one.
    if (!state.suppressed && atMs - state.revivedAtMs < state.settings.reviveIntervalMs) return;
    state.call({ kind: 'revive' });
    state.suppressed = false;
    state.wantsOffers = false;
    state.revivedAtMs = atMs;
  } else if (!waiting && state.tasks.inState('THROTTLED').size === 0 && !state.suppressed) {
    state.call({ kind: 'suppress' });
    state.suppressed = true;
  }
};
