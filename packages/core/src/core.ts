import type { CommandReply, Decision, Input, Snapshot } from '@borealis/contracts';
import { agentLost } from './agents/agent-lost.js';
import { applyPlan } from './commands/apply-plan.js';
import { foreseePlanSteps } from './commands/foresee-plan.js';
import type { ApplyPlan, ForeseenPlan, Refusal } from './commands/foresee-plan.js';
import { handleCommand } from './commands/handle-command.js';
import { discovered } from './framework/discovered.js';
import { subscribed } from './framework/subscribed.js';
import { askForOffers } from './matching/ask-for-offers.js';
import { dropOffers, rescindOffer } from './matching/drop-offers.js';
import { answerInverseOffers, forgetInverseOffer } from './matching/inverse-offers.js';
import { useOffers } from './matching/match-offers.js';
import { takeArriving, takeOffers } from './matching/take-offers.js';
import { remarkNeverFits } from './pending/index.js';
import { planOf, planSteps } from './plan/index.js';
import type { Planned, PlanQuestion } from './plan/index.js';
import { settle } from './settle.js';
import type { CoreSettings } from './settings.js';
import { CoreState } from './state/core-state.js';
import { IdSource } from './state/identity.js';
import { inOrderOfCreation } from './state/in-order-of-creation.js';
import { keepInSteps } from './state/keep-in-steps.js';
import type { Steps } from './steps.js';
import { takeStatus } from './tasks/status-update.js';
import { ask } from './tasks/reconciliation.js';
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
    state.budget.begin(state.settings);
    if (state.arriving.size > 0) takeArriving(state);
    let atMs = 0;
    for (const input of inputs) {
      atMs = input.atMs;
      take(state, input);
    }
    settle(state, atMs);
    if (state.budget.postponed.size === 0) useOffers(state, atMs);
    settle(state, atMs);
    if (!this.hasMore) askForOffers(state, atMs);
    return { decision: state.takeDecision(), replies: state.replies.splice(0) };
  }

  /** Whether the last decision left something for later: then `proceed` is the next input, alone or with others. */
  get hasMore(): boolean {
    const { budget, arriving, matchingCut } = this.state;
    return budget.postponed.size > 0 || arriving.size > 0 || matchingCut;
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
      for (const key of state.budget.takePostponed()) state.unsettle(key);
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
