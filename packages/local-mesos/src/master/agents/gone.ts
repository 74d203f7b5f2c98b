import { setImmediate as registryWritten } from 'node:timers/promises';
import type { Logger } from '../../logger.js';
import type { Books } from '../books.js';
import { DONE, refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';
import { tellFailure } from './failure.js';
import { knownAgent } from './known-agent.js';
import type { AgentLosses } from './losses.js';

/** Agents an operator has given up for ever: their ids are never admitted again. */
export class GoneAgents {
  /** Decided, and not written to the registry yet. */
  readonly #marking = new Set<string>();

  constructor(
    private readonly books: Books,
    private readonly losses: AgentLosses,
    private readonly logger: Logger,
  ) {}

  isMarking(agentId: string): boolean {
    return this.#marking.has(agentId);
  }

  /** Resolves when it holds. An agent that is gone already stays so. */
  async mark(agentId: string): Promise<Verdict> {
    const { registry, recovering } = this.books;
    if (registry.gone.has(agentId)) return DONE;
    if (knownAgent(this.books, agentId) === undefined) return refusal(404, `Agent ${agentId} is not known`);
    if (this.#marking.has(agentId)) return refusal(503, `Agent ${agentId} is being marked gone already`);
    this.#marking.add(agentId);
    await registryWritten();
    this.#marking.delete(agentId);
    registry.gone.set(agentId, Date.now());
    for (const past of [registry.admitted, registry.unreachable, registry.draining, registry.deactivated]) {
      past.delete(agentId);
    }
    // Of an agent that has not come back nobody knows the tasks: frameworks have to ask.
    if (recovering.delete(agentId)) tellFailure(this.books, agentId);
    this.losses.markGone(agentId);
    this.logger.info('agent marked gone', { agent: agentId });
    return DONE;
  }
}
