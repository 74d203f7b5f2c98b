import type { AgentIntroduction, AgentPort } from '../protocol.js';
import type { Bundle } from '../resources/index.js';
import type {
  ExecutorInfo,
  KillPolicy,
  Operation,
  OperationStatus,
  TaskInfo,
  TaskState,
  TaskStatus,
  Unavailability,
} from '../wire.js';
import type { FrameworkRecord } from './framework-record.js';
import type { DrainRecord } from './registry.js';

/** A task in the master's books. */
export interface TaskRecord {
  readonly id: string;
  readonly info: TaskInfo;
  readonly framework: FrameworkRecord;
  readonly agentId: string;
  readonly role: string;
  /** What it takes from its agent. */
  readonly held: Bundle;
  /** Given back already: it is terminal, as far as the agent has told. */
  released: boolean;
  /** The newest state the agent has told, which an unacknowledged older update may keep from the framework. */
  state: TaskState;
  /** The state of the last update sent to the framework. */
  sentState: TaskState;
  sentUuid: Uint8Array | undefined;
  statuses: TaskStatus[];
}

/** A custom or default executor in the master's books, as long as it lives. */
export interface ExecutorRecord {
  readonly id: string;
  readonly info: ExecutorInfo;
  readonly framework: FrameworkRecord;
  readonly agentId: string;
  readonly role: string;
  /** What it takes from its agent besides what its tasks take. */
  readonly held: Bundle;
}

/** An operation on resources in the master's books, until its last status is acknowledged. */
export interface OperationRecord {
  /** The master's name for it: 16 bytes. */
  readonly uuid: Uint8Array;
  /** The framework's name for it; without one its framework hears nothing of it. */
  readonly id: string | undefined;
  /** Absent when an operator asked for it. */
  readonly frameworkId: string | undefined;
  readonly agentId: string;
  readonly info: Operation;
  latest: OperationStatus;
  readonly statuses: OperationStatus[];
}

/** Resources of one agent, offered to one role of one framework. */
export interface OfferRecord {
  readonly id: string;
  readonly framework: FrameworkRecord;
  readonly agent: AgentRecord;
  readonly role: string;
  readonly bundle: Bundle;
  timer: NodeJS.Timeout | undefined;
}

/** A framework was asked to give back what it has of an agent whose machine is to go. */
export interface InverseOfferRecord {
  readonly id: string;
  readonly framework: FrameworkRecord;
  readonly agent: AgentRecord;
  readonly unavailability: Unavailability;
  timer: NodeJS.Timeout | undefined;
}

/** An agent in the master's books. */
export interface AgentRecord {
  readonly id: string;
  introduction: AgentIntroduction;
  port: AgentPort;
  connected: boolean;
  readonly registeredMs: number;
  reregisteredMs: number | undefined;
  /** All it has, with the reservations and volumes that were made on it. */
  total: Bundle;
  /** Neither offered nor used. */
  free: Bundle;
  readonly offers: Set<OfferRecord>;
  readonly inverseOffers: Set<InverseOfferRecord>;
  /** An operator wants it to be offered to nobody. */
  deactivated: boolean;
  /** Set from the moment an operator had it drained; the same as in the registry. */
  drain: DrainRecord | undefined;
  /** Set while its machine is in the maintenance schedule. */
  unavailability: Unavailability | undefined;
  readonly tasks: Set<TaskRecord>;
  readonly executors: Set<ExecutorRecord>;
  /** Asked for while the link was broken. */
  readonly killsWaiting: Map<TaskRecord, KillPolicy | undefined>;
  /** Runs while the link is broken. */
  unreachableTimer: NodeJS.Timeout | undefined;
}

export interface MasterSettings {
  readonly allocationIntervalMs: number;
  readonly heartbeatMs: number;
  readonly agentTimeoutMs: number;
  readonly agentReregisterTimeoutMs: number;
  readonly offerTimeoutMs: number | undefined;
}
