import type { FaultRule } from '../faults/index.js';
import type { Logger } from '../logger.js';
import type { SimulatedOptions, TaskRunner } from '../runner/index.js';

/** An inclusive range of ports. */
export type PortRange = readonly [begin: number, end: number];

/** One agent. What is left out comes from the cluster's options. */
export interface AgentOptions {
  /** As offers name it. Default `agent-<n>.localhost`. */
  readonly hostname?: string;
  readonly cpus?: number;
  readonly memMb?: number;
  readonly diskMb?: number;
  /** Whole cards; agents with cards are offered only to frameworks with GPU_RESOURCES. Default 0. */
  readonly gpus?: number;
  readonly ports?: PortRange;
  /** Reserved ones and other kinds, in Mesos' own words: `cpus(ops):2;zones:{a,b}` or a JSON array. Its names win over the amounts above. */
  readonly resources?: string;
  /** Also in the words of Mesos' `--attributes`: `rack:r1;zone:a`. */
  readonly attributes?: Readonly<Record<string, string | number>> | string;
  /** Where this agent answers HTTP. Default: any free port. */
  readonly port?: number;
}

/** A login for schedulers and operators. */
export interface LocalCredential {
  readonly principal: string;
  readonly secret: string;
}

/** What `startCluster` takes. Everything has a default. */
export interface ClusterOptions {
  /** Where master and agents listen. Default 127.0.0.1. */
  readonly host?: string;
  /** The master's port; 0 for any free one. Default 5050. */
  readonly port?: number;
  /** How many, or each one. Default 1. */
  readonly agents?: number | readonly AgentOptions[];
  /** Per agent. Default 4. */
  readonly cpus?: number;
  /** Per agent. Default 8192. */
  readonly memMb?: number;
  /** Per agent. Default 16384. */
  readonly diskMb?: number;
  /**
   * Default 31000–32000. With real processes the agents of one machine share its ports, so the range is divided among
   * them; with simulated ones each agent has the whole range.
   */
  readonly ports?: PortRange;
  /** Per agent, in the words of Mesos' `--resources`. Its names win over the amounts above. */
  readonly resources?: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** Holds the sandboxes. Default: a new folder in the system's folder for temporary files, removed at the end. */
  readonly workDir?: string;
  /** Real processes, timers, or a runner of one's own. Default `process`. */
  readonly runner?: 'process' | 'simulated' | TaskRunner;
  /**
   * Where an engine that speaks the Docker API listens: `unix:///path` or `tcp://host:port`. Tasks with an image run
   * there. Default: DOCKER_HOST, or the usual sockets of Docker and podman, if one answers. `false`: no engine.
   */
  readonly docker?: string | false;
  /** Whether a task with an image fails without an engine, instead of running as a process of this machine. Default false. */
  readonly strictImages?: boolean;
  /** Whether processes run as the user their task names, when this process is root. Default true. */
  readonly switchUser?: boolean;
  /** Whether a process that uses more memory than its task was given is killed. Containers always are. Default false. */
  readonly enforceMemory?: boolean;
  /** For fetched files that are shared among tasks. Default 2048. */
  readonly fetchCacheMb?: number;
  /** How long a download may go without a byte. Default 60000. */
  readonly fetchStallTimeoutMs?: number;
  /** How simulated tasks behave. */
  readonly simulated?: SimulatedOptions;
  /** What every process sees besides its own variables. Default: the PATH of this process. */
  readonly taskEnvironment?: Readonly<Record<string, string>>;
  /** Whether each agent has an address of its own; otherwise it answers below `/slave(n)` at the master's. Default: up to 64 agents. */
  readonly agentAddresses?: boolean;
  /** Logins (HTTP Basic) for what has to be authenticated. */
  readonly credentials?: readonly LocalCredential[];
  /** Whether schedulers have to log in. Default: when there are credentials. */
  readonly authenticateFrameworks?: boolean;
  /** Whether those who only read have to log in, at master and agents. `/health`, `/version` and `/redirect` are always open. Default false. */
  readonly authenticateReadonly?: boolean;
  /** Whether those who change something, or use an operator API, have to log in, at master and agents. Default false. */
  readonly authenticateReadwrite?: boolean;
  /** When given, an offer is rescinded after this time. */
  readonly offerTimeoutMs?: number;
  /** Whether a kill policy in the KILL call counts, as on agents with `--http_command_executor`. Default false. */
  readonly httpCommandExecutor?: boolean;
  /** Default 1000. */
  readonly allocationIntervalMs?: number;
  /** Between the heartbeats on the streams of schedulers and operators. Default 15000. */
  readonly heartbeatMs?: number;
  /** How many may watch the cluster through the operator API; when one more comes, the oldest is closed. Default 1000. */
  readonly maxOperatorSubscribers?: number;
  /** Before the first repetition of an unacknowledged update; doubles up to ten minutes. Default 10000. */
  readonly statusRetryMs?: number;
  /** How long a broken link to an agent lasts before the agent counts as unreachable. Default 75000. */
  readonly agentTimeoutMs?: number;
  /** How long a new master waits for the agents of the old one. Default 600000. */
  readonly agentReregisterTimeoutMs?: number;
  /** How long after the master's return an agent re-registers. Default 100. */
  readonly agentReregisterDelayMs?: number;
  /** Between SIGTERM and SIGKILL for tasks without a kill policy. Default 3000. */
  readonly killGraceMs?: number;
  /** The same at the end of the cluster. Default 1000. */
  readonly stopGraceMs?: number;
  /** Whether executors have to show the token (JWT) they were started with. Default false. */
  readonly authenticateExecutors?: boolean;
  /** How long an executor has to subscribe after its launch. Default 60000. */
  readonly executorRegistrationTimeoutMs?: number;
  /** How long it has to come back after its agent's restart. Default 2000. */
  readonly executorReregistrationTimeoutMs?: number;
  /** Between SHUTDOWN and SIGKILL for executors that name no grace of their own. Default 5000. */
  readonly executorShutdownGraceMs?: number;
  /** Between the heartbeats on an executor's stream. Default 30 minutes. */
  readonly executorHeartbeatMs?: number;
  /** The program of default executors. Those who do not run what was built have one of their own. */
  readonly defaultExecutor?: URL;
  /** What goes wrong from the start, such as `drop UPDATE 5%`: see `LocalFaults.add`. Default: nothing. */
  readonly faults?: readonly (FaultRule | string)[];
  /** Whole. The same seed and the same messages make the same faults. Default: any, which is logged. */
  readonly faultSeed?: number;
  /** Default: warnings and errors to stderr. */
  readonly logger?: Logger;
}
