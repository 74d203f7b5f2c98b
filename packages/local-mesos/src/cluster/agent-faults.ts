import type { ArmedRule, FaultAction, FaultSubject } from '../faults/index.js';
import type { AgentNode } from './agent-node.js';
import type { FaultDoer } from './timed-faults.js';

/** Faults of whole agents: one of those the rule is about, picked by its random stream. */
export class AgentFaults implements FaultDoer {
  /** Those that are away because of a fault, in the order they went. */
  readonly #away = new Set<AgentNode>();

  constructor(private readonly agents: readonly AgentNode[]) {}

  do(armed: ArmedRule): readonly FaultSubject[] {
    const { rule } = armed;
    const candidates = (
      rule.do === 'return' ? [...this.#away] : this.agents.filter(({ connected }) => connected)
    ).filter((agent) => armed.isForAgent([agent.hostname, agent.id]));
    const agent = candidates[Math.floor(armed.random() * candidates.length)];
    if (agent === undefined) return [];
    if (rule.do === 'restart') void agent.restart({ downMs: rule.forMs ?? 0 });
    else if (rule.do === 'return') this.#return(agent);
    else this.#take(agent, rule.do, rule.forMs);
    return [{ agent: agent.hostname }];
  }

  heal(): void {
    for (const agent of [...this.#away]) this.#return(agent);
  }

  #take(agent: AgentNode, how: FaultAction, forMs: number | undefined): void {
    if (how === 'kill') agent.crash();
    else if (how === 'hang') agent.hang();
    else agent.partition();
    this.#away.add(agent);
    if (forMs !== undefined) setTimeout(() => this.#return(agent), forMs).unref();
  }

  #return(agent: AgentNode): void {
    if (this.#away.delete(agent)) agent.reconnect();
  }
}
