import type { AgentId, OfferId } from '../ids.js';
import type { PortRange } from '../port-range.schema.js';

/** What of an offer is free for us: unreserved or reserved for our roles, plain disk. Numbers as Mesos sends them. */
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
  /** Mesos may take it back at any moment: only for tasks of a tier that says so. Absent: it may not. */
  readonly revocable?: true;
}

export interface ResourcePool extends OfferedResources, PoolIdentity {}

/** When the operator of the agent takes it down, as its maintenance schedule says. */
export interface Unavailability {
  readonly startMs: number;
  /** Absent: for good. */
  readonly durationMs?: number;
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
  /** Attributes that have several values: those of type SET, and those given more than once. */
  readonly attributeSets?: Readonly<Record<string, readonly string[]>>;
  readonly region?: string;
  readonly zone?: string;
  readonly unavailability?: Unavailability;
  readonly pools: readonly ResourcePool[];
}

/** Mesos asks to have an agent back: advice, which is answered and acted on by whoever drains. */
export interface InverseOffer {
  readonly id: OfferId;
  /** Absent: all agents of the framework are meant. */
  readonly agentId?: AgentId;
  readonly unavailability: Unavailability;
}

/** What a launch takes out of one pool. */
export interface TakenResources extends OfferedResources, PoolIdentity {}
