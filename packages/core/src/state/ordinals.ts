import type { AgentId } from '@borealis/contracts';

/** Small numbers for agents, so that lists by agent can be plain arrays. The number of a lost agent is given to the next new one. */
export class Ordinals {
  private readonly byAgent = new Map<AgentId, number>();
  private readonly free: number[] = [];
  private next = 0;

  of(agentId: AgentId): number {
    let ordinal = this.byAgent.get(agentId);
    if (ordinal === undefined) this.byAgent.set(agentId, (ordinal = this.free.pop() ?? this.next++));
    return ordinal;
  }

  /** Takes the number back; undefined when it had none. */
  release(agentId: AgentId): number | undefined {
    const ordinal = this.byAgent.get(agentId);
    if (ordinal === undefined) return undefined;
    this.byAgent.delete(agentId);
    this.free.push(ordinal);
    return ordinal;
  }
}
