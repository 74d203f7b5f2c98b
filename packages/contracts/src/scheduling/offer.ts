import type { AgentId, OfferId } from '../ids.js';

/** An inclusive range of ports; never expanded. */
export interface PortRange {
  readonly begin: number;
  readonly end: number;
}

/** What of an offer is free for us: unreserved or reserved for our roles, not revocable, plain disk. Numbers as Mesos sends them. */
export interface OfferedResources {
  readonly cpus: number;
  readonly memMb: number;
  readonly diskMb: number;
  readonly gpus: number;
  readonly ports: readonly PortRange[];
}

/** Which pool a resource is taken from, so that an ACCEPT names it exactly as it was offered. */
export interface ResourcePool extends OfferedResources {
  /** Mesos role the pool is reserved for; `*` is unreserved. */
  readonly reservedFor: string;
}

export interface Offer {
  readonly id: OfferId;
  readonly agentId: AgentId;
  readonly hostname: string;
  /** The agent's address from the offer's URL; falls back to the hostname. */
  readonly agentIp: string;
  readonly agentPort: number;
  /** The Mesos role the offer is allocated to. */
  readonly allocatedTo: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly pools: readonly ResourcePool[];
}

/** What a launch takes out of one pool. */
export interface TakenResources {
  readonly reservedFor: string;
  readonly cpus: number;
  readonly memMb: number;
  readonly diskMb: number;
  readonly gpus: number;
  readonly ports: readonly PortRange[];
}
