import type { LocalFaults } from '../faults/index.js';
import type { RunStatistics } from '../runner/index.js';

/** A running cluster. */
export interface LocalCluster {
  /** `host:port` of the master. */
  readonly address: string;
  readonly master: LocalMaster;
  readonly agents: readonly LocalAgent[];
  /** What goes wrong in it, by plan and seed. */
  readonly faults: LocalFaults;
  /** Holds the sandboxes; absent for simulated tasks. */
  readonly workDir: string | undefined;
  /** The address of the engine that runs tasks with an image; absent where images are not used. */
  readonly engine: string | undefined;
  /** Ends every task and closes every connection. Resolves when nothing is left; may be called again. */
  stop(): Promise<void>;
}

/** The master, with what tests may do to it. */
export interface LocalMaster {
  readonly address: string;
  readonly port: number;
  /** Changes with every restart. */
  readonly id: string;
  readonly counts: ClusterCounts;
  /** Cuts a framework's event stream, as a broken network would. False when there is none. */
  disconnectFramework(frameworkId: string): boolean;
  /** Sends bytes that are no record (default: a length that is no number). False when there is no stream. */
  sendMalformedRecord(frameworkId: string, bytes?: Uint8Array): boolean;
  /** Stops or resumes the heartbeats of a framework whose stream stays open. */
  muteHeartbeats(frameworkId: string, muted: boolean): boolean;
  /** Takes back every offer a framework holds. */
  rescindOffers(frameworkId: string): number;
  /** Forgets every offer a framework holds, without a word: accepting one finds it invalid. */
  forgetOffers(frameworkId: string): number;
  /** Sends the last update of each of a framework's tasks again, so many times. The number of updates sent. */
  repeatUpdates(frameworkId: string, copies: number): number;
  /** Lets acknowledgements vanish on their way to the agents, so that updates are repeated. */
  dropAcknowledgements(drop: boolean): void;
  /** No offers until it is resumed. */
  pauseAllocation(paused: boolean): void;
  /** As if another master (`host:port`) were leading, or nobody (`none`); undefined: this one leads. */
  setLeader(leader: string | undefined): void;
  /** As if it were elected and still reading what its predecessor knew: its v1 APIs answer 503. */
  setRecovering(recovering: boolean): void;
  /** The master dies and a new one with an empty memory takes its place `downMs` later (default 0); the agents come back to it. */
  restart(options?: { readonly downMs?: number }): Promise<void>;
}

/** What is there at this moment. */
export interface ClusterCounts {
  readonly agents: number;
  readonly frameworks: number;
  readonly offers: number;
  readonly tasks: number;
}

/** An agent, with what tests may do to it. */
export interface LocalAgent {
  readonly hostname: string;
  /** `host:port` where it answers HTTP; the master's when agents have no address of their own. */
  readonly address: string;
  /** Given by the master at registration. */
  readonly id: string | undefined;
  readonly connected: boolean;
  /** What the processes of an executor use now; that of a command task has the id of the task. */
  statisticsOf(executorId: string): Promise<RunStatistics | undefined>;
  /**
   * The link to the master breaks; the tasks go on. After `agentTimeoutMs` the agent counts as unreachable; one that still answers the
   * master's pings does so after `agentReregisterTimeoutMs`.
   */
  disconnect(options?: { readonly answersPings?: boolean }): void;
  /** However it went, the agent comes back under its old id and tells what its tasks did meanwhile. */
  reconnect(): void;
  /** As if the link had been broken for `agentTimeoutMs`. */
  markUnreachable(): void;
  /**
   * The agent neither hears nor answers, and nobody is told: the master sends on, and gives it up after
   * `agentTimeoutMs`. When it comes back by `reconnect`, everything that was sent meanwhile arrives.
   */
  hang(): void;
  /** The same, but what agent and master say to each other meanwhile is lost. The agent's HTTP goes on. */
  partition(): void;
  /** The machine is lost: link and tasks break off without a word. `reconnect` is its next boot. */
  crash(): void;
  /**
   * The agent's process dies and starts again `downMs` later (default 0). Tasks and executors of frameworks that
   * checkpoint live on; an executor has to subscribe again within the cluster's `executorReregistrationTimeoutMs`.
   * Resolves when the agent answers again, which is before it is back at its master.
   */
  restart(options?: { readonly downMs?: number }): Promise<void>;
  /** Its process ends without a word, and its checkpoints are removed: `reconnect` registers a new agent at the same address. */
  wipe(): void;
  /** The agent says goodbye and ends its tasks. `reconnect` starts it again, under the same id. */
  stop(): void;
}
