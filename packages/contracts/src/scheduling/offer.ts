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

/** One reservation as Mesos tells it. */
export interface Reservation {
  readonly type: 'STATIC' | 'DYNAMIC';
  readonly role: string;
  readonly principal?: string;
  readonly labels?: readonly { readonly key: string; readonly value?: string }[];
}

/** What keeps resources apart: an ACCEPT has to name them exactly as they were offered. */
export interface PoolIdentity {
  /** Mesos role the pool is reserved for; `*` is unreserved. */
  readonly reservedFor: string;
  /** The whole stack, of which `reservedFor` is the last role; absent when unreserved. */
  readonly reservations?: readonly Reservation[];
}

export interface ResourcePool extends OfferedResources, PoolIdentity {}

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
export interface TakenResources extends OfferedResources, PoolIdentity {}
