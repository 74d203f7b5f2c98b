import type { Run, RunListener } from '../runner/index.js';
import type { AgentInfo, FrameworkInfo, Reason, TaskResourceLimitation, TaskState, TaskStatus } from '../wire.js';
import type { Executor } from './executor.js';

/** What becomes of a task, in the words of the agent. */
export interface Verdict {
  readonly state: TaskState;
  readonly reason: Reason;
  readonly message: string;
  readonly limitation?: TaskResourceLimitation;
}

export interface ExecutorTimes {
  /** From launch until the executor has to have subscribed. Mesos: 1 min. */
  readonly registrationMs: number;
  /** From the agent's restart until the executor has to be back. Mesos: 2 s. */
  readonly reregistrationMs: number;
  /** Between SHUTDOWN and SIGKILL for executors that ask for no other grace. Mesos: 5 s. */
  readonly shutdownGraceMs: number;
}

/** What an executor needs of its agent. */
export interface ExecutorGround {
  readonly times: ExecutorTimes;
  readonly framework: () => FrameworkInfo;
  readonly agentInfo: () => AgentInfo;
  /** Makes the sandbox and fetches; resolves to what keeps the executor from starting, if anything. */
  readonly prepare: (executor: Executor) => Promise<string | undefined>;
  readonly start: (executor: Executor, listener: RunListener) => Run;
  /** An update of the executor, into the reliable stream of its task. */
  readonly forward: (executor: Executor, status: TaskStatus) => void;
  /** An update of the agent about a task. */
  readonly tell: (executor: Executor, taskId: string, verdict: Verdict) => void;
  readonly message: (executor: Executor, data: Uint8Array) => void;
  /** The process has ended, and its tasks have been told of; `status` as wait(2) tells it. */
  readonly exited: (executor: Executor, status: number) => void;
}
