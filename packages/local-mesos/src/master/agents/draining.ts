import { setImmediate as registryWritten } from 'node:timers/promises';
import type { Logger } from '../../logger.js';
import { DrainState, int64 } from '../../wire.js';
import type { DrainConfig } from '../../wire.js';
import type { Books } from '../books.js';
import type { Maintenance } from '../maintenance/index.js';
import type { AgentRecord } from '../records.js';
import { DONE, refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';
import type { Activation } from './activation.js';
import type { GoneAgents } from './gone.js';
import { knownAgent } from './known-agent.js';

/**
 * Agents that are emptied for good reason: they are offered to nobody, kill their tasks, and are drained when the last end is
 * acknowledged. It goes on after a restart of the master, and after the agent's own.
 */
export class DrainingAgents {
  constructor(
    private readonly books: Books,
    private readonly maintenance: Maintenance,
    private readonly activation: Activation,
    private readonly gone: GoneAgents,
    private readonly logger: Logger,
  ) {}

  /** Resolves when it has begun. */
  async drain(agentId: string, config: DrainConfig): Promise<Verdict> {
    const refusal = this.#refusalOf(agentId, config);
    if (refusal !== undefined) return refusal;
    await registryWritten();
    const drain = { state: DrainState.DRAINING, config, startedMs: Date.now() };
    this.books.registry.draining.set(agentId, drain);
    this.activation.deactivateNow(agentId);
    const agent = this.books.agents.get(agentId);
    this.logger.info('agent draining', { agent: agentId, markGone: config.markGone ?? false });
    if (agent !== undefined) {
      agent.drain = drain;
      this.resume(agent);
    }
    return DONE;
  }

  /** The agent is there, perhaps again: it is told of its draining, in which nothing may have changed. */
  resume(agent: AgentRecord): void {
    if (agent.drain === undefined) return;
    if (agent.connected && agent.drain.state === DrainState.DRAINING) agent.port.drain(agent.drain.config);
    this.check(agent);
  }

  /** Something of the agent has ended. Nothing may be left of its tasks and operations, not even to be acknowledged. */
  check(agent: AgentRecord): void {
    const { drain } = agent;
    if (drain?.state !== DrainState.DRAINING || agent.tasks.size > 0) return;
    if ([...this.books.operations.values()].some(({ agentId }) => agentId === agent.id)) return;
    drain.state = DrainState.DRAINED;
    this.logger.info('agent drained', { agent: agent.id });
    if (drain.config.markGone === true) void this.gone.mark(agent.id);
  }

  #refusalOf(agentId: string, { maxGracePeriod }: DrainConfig): Verdict | undefined {
    const introduction = knownAgent(this.books, agentId);
    if (introduction === undefined) return refusal(400, `Agent ${agentId} is not known`);
    if (this.gone.isMarking(agentId)) return refusal(409, `Agent ${agentId} is being marked gone`);
    if (this.maintenance.unavailabilityOf(introduction) !== undefined) {
      return refusal(400, `The machine of agent ${agentId} is in the maintenance schedule`);
    }
    return int64(maxGracePeriod?.nanoseconds) < 0 ? refusal(400, "'max_grace_period' must be non-negative") : undefined;
  }
}
