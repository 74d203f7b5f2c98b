import { EMPTY_BUNDLE, addBundles, bundleContains, conversionOf, subtractBundles } from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import type { Operation } from '../../wire.js';
import type { Books } from '../books.js';
import type { Offers } from '../offers.js';
import type { AgentRecord } from '../records.js';
import { invalidity, shortage } from '../rules/operation-rules.js';
import { refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';
import type { Operations } from './operations.js';

/** How long the offers that had to give way stay away from those who had them, in seconds. */
const GIVEN_WAY_SECONDS = 5;

/** What an invalid operation makes of nothing; those are refused before. */
const NOTHING = { consumed: EMPTY_BUNDLE, converted: EMPTY_BUNDLE };

/** Operations on resources that an operator asks for, on what no task uses. */
export class OperatorOperations {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly operations: Operations,
  ) {}

  /** 202; 400 with what is wrong; 409 when there is not enough that no task uses. */
  apply(agentId: string, operation: Operation, principal: string | undefined): Verdict {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return refusal(400, 'No agent found with specified ID');
    const pool = [...agent.offers].map((offer) => offer.bundle).reduce(addBundles, agent.free);
    const ground = { agent, principal, framework: undefined, role: undefined, pool };
    const problem = invalidity(operation, ground);
    if (problem !== undefined) return refusal(400, problem);
    const { consumed, converted } = conversionOf(operation) ?? NOTHING;
    const short = shortage(operation, pool);
    if (short !== undefined) return refusal(409, short);
    this.#makeRoom(agent, consumed);
    agent.free = addBundles(subtractBundles(agent.free, consumed), converted);
    this.operations.apply(undefined, agent, operation);
    return { status: 202 };
  }

  #makeRoom(agent: AgentRecord, needed: Bundle): void {
    for (const offer of [...agent.offers]) {
      if (bundleContains(agent.free, needed)) return;
      this.offers.rescind(offer);
      offer.framework.filters.add(offer.role, agent.id, offer.bundle, GIVEN_WAY_SECONDS, Date.now());
    }
  }
}
