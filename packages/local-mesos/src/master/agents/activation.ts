import { setImmediate as registryWritten } from 'node:timers/promises';
import type { Logger } from '../../logger.js';
import { DrainState } from '../../wire.js';
import type { Allocator } from '../allocator.js';
import type { Books } from '../books.js';
import { DONE, refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';
import { knownAgent } from './known-agent.js';
import type { AgentLosses } from './losses.js';

/** Whether an agent is offered at all. Its tasks go on either way. */
export class Activation {
  constructor(
    private readonly books: Books,
    private readonly losses: AgentLosses,
    private readonly allocator: Allocator,
    private readonly logger: Logger,
  ) {}

  async deactivate(agentId: string): Promise<Verdict> {
    if (knownAgent(this.books, agentId) === undefined) return unknown(agentId);
    await registryWritten();
    this.deactivateNow(agentId);
    this.logger.info('agent deactivated', { agent: agentId });
    return DONE;
  }

  deactivateNow(agentId: string): void {
    this.books.registry.deactivated.add(agentId);
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return;
    agent.deactivated = true;
    this.losses.rescindAll(agent);
  }

  /** Only for agents that were deactivated and are not draining; drained ones forget that they were. */
  async reactivate(agentId: string): Promise<Verdict> {
    const { registry } = this.books;
    if (knownAgent(this.books, agentId) === undefined) return unknown(agentId);
    if (!registry.deactivated.has(agentId)) return refusal(400, `Agent ${agentId} is not deactivated`);
    if (registry.draining.get(agentId)?.state === DrainState.DRAINING) {
      return refusal(400, `Agent ${agentId} is still draining`);
    }
    await registryWritten();
    registry.deactivated.delete(agentId);
    registry.draining.delete(agentId);
    const agent = this.books.agents.get(agentId);
    if (agent !== undefined) {
      agent.deactivated = false;
      agent.drain = undefined;
    }
    this.allocator.request();
    this.logger.info('agent reactivated', { agent: agentId });
    return DONE;
  }
}

const unknown = (agentId: string): Verdict => refusal(400, `Agent ${agentId} is not known`);
