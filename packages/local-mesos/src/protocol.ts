/*
 * What master and agents say to each other. In a real cluster this is a protocol of its own between processes; here
 * they share one process, and these two interfaces are the wire. Neither side may look into the other.
 */
import type { Bundle } from './resources/index.js';
import type {
  Attribute,
  DrainConfig,
  ExecutorInfo,
  FrameworkInfo,
  KillPolicy,
  Operation,
  OperationStatus,
  TaskInfo,
  TaskState,
  TaskStatus,
} from './wire.js';

/** How an agent introduces itself. */
export interface AgentIntroduction {
  readonly hostname: string;
  readonly ip: string;
  readonly port: number;
  /** The path of its process, such as `/slave(1)`. */
  readonly path: string;
  /** With the reservations and volumes that were made on it. */
  readonly total: Bundle;
  /** Those it has not been told to forget. */
  readonly operations: readonly ReportedOperation[];
  readonly attributes: readonly Attribute[];
}

/** As Mesos names a process: `slave(1)@10.0.0.7:5051`. */
export const pidOf = ({ path, ip, port }: Pick<AgentIntroduction, 'path' | 'ip' | 'port'>): string =>
  `${path.replace(/^\//, '')}@${ip}:${port}`;

/** An operation on an agent's resources: reserve, create a volume, and back. */
export interface OperationOrder {
  /** The master's name for it: 16 bytes. */
  readonly uuid: Uint8Array;
  /** Absent when an operator asked for it. */
  readonly frameworkId: string | undefined;
  readonly info: Operation;
}

/** An operation whose status has not been acknowledged yet. */
export interface ReportedOperation extends OperationOrder {
  readonly latest: OperationStatus;
}

/** A task an agent has when it re-registers; terminal ones stay until their last update is acknowledged. */
export interface ReportedTask {
  readonly framework: FrameworkInfo;
  readonly task: TaskInfo;
  readonly role: string;
  readonly latestState: TaskState;
  /** The update that was on its way last. */
  readonly status: TaskStatus | undefined;
}

/** An executor of the framework's own, custom or default, that lives on an agent when it re-registers. */
export interface ReportedExecutor {
  readonly framework: FrameworkInfo;
  readonly executor: ExecutorInfo;
  readonly role: string;
}

/** The agent, as the master reaches it. */
export interface AgentPort {
  /** Whether its process answers, which it may do although it has lost its connection to the master. */
  answersPings(): boolean;
  /** A command task, or one for the custom executor it names, which is started if it is not there. */
  launch(framework: FrameworkInfo, task: TaskInfo, role: string): void;
  /** The tasks of a group, together, for a default executor, which is started if it is not there. */
  launchGroup(framework: FrameworkInfo, executor: ExecutorInfo, tasks: readonly TaskInfo[], role: string): void;
  kill(framework: FrameworkInfo, taskId: string, killPolicy: KillPolicy | undefined): void;
  acknowledge(frameworkId: string, taskId: string, uuid: Uint8Array): void;
  /** The framework has (re)subscribed: what it has not acknowledged is sent again. */
  frameworkSubscribed(framework: FrameworkInfo): void;
  shutdownFramework(frameworkId: string): void;
  /** Kills everything, takes nothing new, and tells why. May come again, with other terms. */
  drain(config: DrainConfig): void;
  /** The agent has to end, with everything on it. It is not to say goodbye. */
  shutdown(message: string): void;
  /** Asks an executor to end with its tasks; what has not ended after its grace period is killed. */
  shutdownExecutor(frameworkId: string, executorId: string): void;
  /** Data for an executor, as far as it can be reached. */
  message(frameworkId: string, executorId: string, data: Uint8Array): void;
  /** An operation that the master has in its books already. */
  applyOperation(order: OperationOrder): void;
  /** Nothing more of the operation's status has to be told. */
  acknowledgeOperation(operationUuid: Uint8Array, statusUuid: Uint8Array): void;
  /** Tasks the master has for this agent which the agent did not report: it has to account for them. */
  accountFor(framework: FrameworkInfo, taskIds: readonly string[]): void;
}

/** The master, as an agent reaches it. */
export interface MasterPort {
  /** The agent's new id, or undefined when it is refused: it has been told to shut down then. */
  register(agent: AgentIntroduction, port: AgentPort): string | undefined;
  reregister(
    agentId: string,
    agent: AgentIntroduction,
    port: AgentPort,
    tasks: readonly ReportedTask[],
    executors: readonly ReportedExecutor[],
  ): void;
  unregister(agentId: string): void;
  linkBroken(agentId: string): void;
  update(agentId: string, frameworkId: string, status: TaskStatus, latestState: TaskState): void;
  /** A custom or default executor has ended; `status` is what wait(2) tells: 256 for exit status 1, 9 for SIGKILL. */
  executorExited(agentId: string, frameworkId: string, executorId: string, status: number): void;
  /** `status.uuid` is set when it has to be acknowledged. */
  operationStatus(agentId: string, operation: OperationOrder, status: OperationStatus): void;
  executorMessage(agentId: string, frameworkId: string, executorId: string, data: Uint8Array): void;
}
