import { mesos } from '@borealis/mesos';

const { Value } = mesos.v1;

const scalar = (name: string, value: number, role: string): mesos.v1.IResource => ({
  name,
  type: Value.Type.SCALAR,
  scalar: { value },
  allocationInfo: { role },
});

interface Agent {
  readonly agentId: mesos.v1.IAgentID;
  readonly hostname: string;
  /** The offer that is out for it. */
  offerId?: string | undefined;
}

/** Agents so large that they never fill up: each has one offer out at a time, of all it has. */
export class SimulatedAgents {
  private readonly agents: readonly Agent[];
  private offered = 0;

  constructor(count: number) {
    this.agents = Array.from({ length: count }, (_, index) => ({
      agentId: { value: `lean-S${index}` },
      hostname: `agent-${index}.lean.test`,
    }));
  }

  /** An offer of every agent that has none out. */
  offers(frameworkId: string, role: string): mesos.v1.IOffer[] {
    return this.agents
      .filter(({ offerId }) => offerId === undefined)
      .map((agent) => this.offer(agent, frameworkId, role));
  }

  /** The scheduler has answered these offers. */
  answered(offerIds: readonly mesos.v1.IOfferID[]): void {
    const ids = new Set(offerIds.map(({ value }) => value));
    for (const agent of this.agents)
      if (agent.offerId !== undefined && ids.has(agent.offerId)) agent.offerId = undefined;
  }

  /** The stream of the scheduler has ended. */
  forget(): void {
    for (const agent of this.agents) agent.offerId = undefined;
  }

  private offer(agent: Agent, frameworkId: string, role: string): mesos.v1.IOffer {
    agent.offerId = `lean-O${this.offered++}`;
    return {
      id: { value: agent.offerId },
      frameworkId: { value: frameworkId },
      agentId: agent.agentId,
      hostname: agent.hostname,
      allocationInfo: { role },
      resources: [
        scalar('cpus', 100_000, role),
        scalar('mem', 100_000_000, role),
        scalar('disk', 1_000_000, role),
        {
          name: 'ports',
          type: Value.Type.RANGES,
          ranges: { range: [{ begin: 1_024, end: 65_535 }] },
          allocationInfo: { role },
        },
      ],
    };
  }
}
