import { asAgentId } from '@borealis/contracts';
import type { Agent, AgentId } from '@borealis/contracts';
import { valuesOf } from '../matching/rules/index.js';

/** How those are called that are meant by name or by a value, where nobody has it. */
export const askedByName = (name: string): string => `the host name or id ${name}`;
export const askedByValue = ({ attribute, value }: { readonly attribute: string; readonly value: string }): string =>
  `${value} as its ${attribute}`;

/** Finds the agents people mean. */
export class AgentsNamed {
  private byHost: Map<string, Agent[]> | undefined;

  constructor(private readonly agents: ReadonlyMap<AgentId, Agent>) {}

  /**
   * Those of this id or host name; none when nobody has it. Of a host that came back under a new id, the one that is there is meant; of one
   * that is lost, all it has been.
   */
  named(name: string): readonly Agent[] {
    const byId = this.agents.get(asAgentId(name));
    if (byId) return [byId];
    const known = this.hosts().get(name) ?? [];
    const present = known.filter(({ lostAtMs }) => lostAtMs === undefined);
    return present.length > 0 ? present : known;
  }

  /** Those that are there and have this value. */
  having({ attribute, value }: { readonly attribute: string; readonly value: string }): readonly Agent[] {
    return [...this.agents.values()].filter(
      (agent) => agent.lostAtMs === undefined && valuesOf(agent, attribute).includes(value),
    );
  }

  private hosts(): ReadonlyMap<string, Agent[]> {
    if (this.byHost) return this.byHost;
    this.byHost = new Map();
    for (const agent of this.agents.values()) {
      const others = this.byHost.get(agent.hostname);
      if (others) others.push(agent);
      else this.byHost.set(agent.hostname, [agent]);
    }
    return this.byHost;
  }
}
