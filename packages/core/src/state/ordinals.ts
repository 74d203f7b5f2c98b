import type { AgentId } from '@borealis/contracts';

/** Small numbers for agents, so that lists by agent can be plain arrays. The number of a lost agent is given to the next new one. */
export class Ordinals {
  private byAgent = new Map<AgentId, number>();
  private agents: (AgentId | undefined)[] = [];
  private free: number[] = [];

  of(agentId: AgentId): number {
    let ordinal = this.byAgent.get(agentId);
    if (ordinal === undefined) {
      this.byAgent.set(agentId, (ordinal = this.free.pop() ?? this.agents.length));
      this.agents[ordinal] = agentId;
    }
    return ordinal;
  }

  agentAt(ordinal: number): AgentId | undefined {
    return this.agents[ordinal];
  }

  /** Takes the number back; undefined when it had none. */
  release(agentId: AgentId): number | undefined {
    const ordinal = this.byAgent.get(agentId);
    if (ordinal === undefined) return undefined;
    this.byAgent.delete(agentId);
    this.agents[ordinal] = undefined;
    this.free.push(ordinal);
    return ordinal;
  }

  copy(): Ordinals {
    const copy = new Ordinals();
    copy.byAgent = new Map(this.byAgent);
    copy.agents = [...this.agents];
    copy.free = [...this.free];
    return copy;
  }
}
