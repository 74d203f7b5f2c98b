import { launchedTaskStates, waitingTaskStates } from '@borealis/contracts';
import type { AgentId, CommandReply, Decision, FrameworkId, Input, Snapshot } from '@borealis/contracts';
import { applyPlan } from './commands/apply-plan.js';
import { foreseePlanSteps } from './commands/foresee-plan.js';
import type { ApplyPlan, ForeseenPlan, Refusal } from './commands/foresee-plan.js';
import { handleCommand } from './commands/handle-command.js';
import { convergeJob } from './jobs/converge-job.js';
import { pruneJob } from './jobs/prune-job.js';
import { askForOffers } from './matching/ask-for-offers.js';
import { dropOffers, dropOffersOf, rescindOffer } from './matching/drop-offers.js';
import { answerInverseOffers, forgetInverseOffer, forgetWindows } from './matching/inverse-offers.js';
import { stays } from './matching/leaving.js';
import { useOffers } from './matching/match-offers.js';
import { takeArriving, takeArrivingFrom, takeOffers } from './matching/take-offers.js';
import { advanceOperations } from './operations/advance-operations.js';
import { remarkNeverFits } from './pending/index.js';
import { planOf, planSteps } from './plan/index.js';
import type { Planned, PlanQuestion } from './plan/index.js';
import type { CoreSettings } from './settings.js';
import { CoreState } from './state/core-state.js';
import { forgetOffered, forgetWhoWasHeardOf } from './state/heard-of.js';
import { IdSource } from './state/identity.js';
import { inOrderOfCreation } from './state/in-order-of-creation.js';
import { keepInSteps } from './state/keep-in-steps.js';
import type { Steps } from './steps.js';
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
    state.intake = state.settings.offersPerDecision;
    if (state.arriving.size > 0) takeArriving(state);
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
    const { postponed, arriving, matchingCut } = this.state;
    return postponed.size > 0 || arriving.size > 0 || matchingCut;
  }

  /**
   * Begins anew with what the store holds, as a core that is made now: `booted` is its next input. Until the last step it is what it was,
   * and nothing may be decided meanwhile.
   */
  *renewSteps(snapshot: Snapshot): Steps<undefined> {
    this.state = yield* loadSteps(snapshot, this.state.settings);
  }

  snapshot(): Snapshot {
    return this.state.snapshot();
  }

  /** What a change would do, and what if agents came or went. Nothing of it happens. */
  plan(question: PlanQuestion, atMs: number): Planned {
    return planOf(this.state, question, atMs, onCopy);
  }

  /** The same in steps, none of which takes long: decisions may be taken between them, and change nothing of the answer. */
  planSteps(question: PlanQuestion, atMs: number): Steps<Planned> {
    return planSteps(this.state, question, atMs, onCopy);
  }

  /** A plan as it can be carried out in one short decision, or its refusal. It is asked for before the command is given. */
  foreseePlanSteps(command: ApplyPlan, atMs: number): Steps<ForeseenPlan | Refusal> {
    return foreseePlanSteps(this.state, command, atMs, onCopy);
  }
}

export const createCore = (snapshot: Snapshot, settings: CoreSettings): Core =>
  new Core(new CoreState(snapshot, settings));

/** The same in steps, none of which takes long, however many tasks there are. */
export function* createCoreSteps(snapshot: Snapshot, settings: CoreSettings): Steps<Core> {
  return new Core(yield* loadSteps(snapshot, settings));
}

function* loadSteps({ tasks, ...rest }: Snapshot, settings: CoreSettings): Steps<CoreState> {
  const state = new CoreState({ ...rest, tasks: [] }, settings);
  yield* keepInSteps(state, inOrderOfCreation(tasks));
  return state;
}

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

const onCopy = (copy: CoreState): Core => new Core(copy);

const answer = (state: CoreState, { command, actor, atMs }: Extract<Input, { kind: 'command' }>): CommandReply =>
  remarkNeverFits(
    state,
    command.kind === 'applyPlan'
      ? applyPlan(state, command, actor, atMs, onCopy)
      : handleCommand(state, command, actor, atMs),
  );

/** Every subscription starts without offers, filters or suppression, and with open questions about all that was launched. */
const subscribed = (state: CoreState, frameworkId: FrameworkId, atMs: number): void => {
  const before = state.framework.frameworkId;
  if (before !== frameworkId) {
    if (before !== undefined) giveUpTasks(state, atMs);
    state.putFramework({ ...state.framework, frameworkId, subscribedAtMs: atMs });
  }
  dropOffers(state, atMs);
  forgetWhoWasHeardOf(state, atMs);
  forgetWindows(state);
  state.connected = true;
  // Where the master saw the new subscription before the end of the old one, refusals outlast it.
  if (state.lostOffers.resubscribedAtMs >= state.connectedAtMs) state.wantsOffers = true;
  state.connectedAtMs = atMs;
  state.suppressed = false;
  state.lostOffers.subscribed(atMs);
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
  if (restoredAtMs !== undefined) forgetWaiting(state);
  state.unclaimed = [...state.unclaimed, ...tasks];
  adoptTasks(state, atMs);
};

/** What waited when the backup was taken may have been launched since: its id must not be used again, so others take its place. */
const forgetWaiting = (state: CoreState): void => {
  for (const task of state.tasks.inStates(waitingTaskStates)) state.removeTask(task);
};

/** The tasks of a framework that Mesos removed have ended with it. */
const giveUpTasks = (state: CoreState, atMs: number): void => {
  for (const task of state.tasks.inStates(launchedTaskStates)) {
    state.putTask(
      transition(state.settings, task, 'LOST', atMs, {
        endedAtMs: atMs,
        message: 'Mesos removed the framework this task belonged to.',
      }),
    );
  }
};

/** Only a hint: what becomes of its tasks is told by status updates, so Mesos is asked. */
const agentLost = (state: CoreState, agentId: AgentId, atMs: number): void => {
  takeArrivingFrom(state, agentId);
  dropOffersOf(state, agentId, atMs);
  // Should it come back before its time is over, what it offers tells of it.
  stays(state, agentId);
  forgetOffered(state, agentId);
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
