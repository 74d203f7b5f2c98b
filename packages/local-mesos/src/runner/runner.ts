import type { Readable, Writable } from 'node:stream';
import type { ContainerSpec } from './container-spec.js';

/** What a task wants to run, freed of everything only Mesos cares about. */
export interface RunSpec {
  readonly frameworkId: string;
  readonly agentId: string;
  readonly taskId: string;
  readonly taskName: string;
  readonly containerId: string;
  /** `<work dir>/slaves/<agent>/frameworks/<framework>/executors/<task>/runs/<container>`. */
  readonly sandbox: string;
  readonly command?: CommandSpec;
  readonly container?: ContainerSpec;
  readonly resources: RunResources;
  readonly persistentVolumes: readonly PersistentVolumeSpec[];
  /** Strongest last; what the agent gives, then what the task asks for. */
  readonly environment: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly uris: readonly UriSpec[];
  /** The directory a process starts in, where that is not its sandbox. */
  readonly startIn?: string;
  /** Whether somebody is attached to its input and output. Otherwise its output goes into files of the sandbox. */
  readonly piped?: boolean;
}

/** What the run was given. Absent: nothing was said, or a limit was lifted. */
export interface RunResources {
  readonly cpus?: number;
  /** Where a task may use more, or less, than it was given. `Infinity` is no limit. */
  readonly cpusLimit?: number;
  readonly memBytes?: number;
  readonly memLimitBytes?: number;
  readonly ports: readonly { readonly begin: number; readonly end: number }[];
}

/** A directory of the agent that outlives tasks. */
export interface PersistentVolumeSpec {
  readonly role: string;
  readonly id: string;
  /** Absolute, on the agent. */
  readonly hostPath: string;
  readonly containerPath: string;
  readonly readOnly: boolean;
}

export interface CommandSpec {
  readonly shell: boolean;
  readonly value?: string;
  readonly arguments: readonly string[];
}

export interface UriSpec {
  readonly value: string;
  readonly executable: boolean;
  readonly extract: boolean;
  readonly outputFile?: string;
  /** Whether one copy serves all who want it. */
  readonly cache: boolean;
}

/** How a run came to its end. `failed` means that it never started, `limited` that it was killed for using too much. */
export type RunEnd =
  | {
      readonly kind: 'exited';
      readonly status: number;
      /** What ended, when it was not a command of this machine. */
      readonly subject?: 'Container';
    }
  | { readonly kind: 'signaled'; readonly signal: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'limited'; readonly resource: 'mem'; readonly limitBytes: number; readonly message: string };

/** What a runner tells. Never called from inside `start`, `terminate` or `destroy`, always later. */
export interface RunListener {
  /**
   * The process exists. `pid` is absent for runs that are not processes, `addresses` for those that have no network of
   * their own.
   */
  readonly running: (pid: number | undefined, addresses?: readonly string[]) => void;
  /** Exactly once, and nothing after it. */
  readonly ended: (end: RunEnd) => void;
}

/** The near ends of the pipes of a run. What nobody reads waits, and makes the run wait in the end. */
export interface RunPipes {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
}

/** A started run. All signals go to everything the run started. */
export interface Run {
  /** For processes that were to be piped, unless they did not start. */
  readonly pipes?: RunPipes | undefined;
  /** Asks the run to end (SIGTERM). */
  terminate(): void;
  /** Ends the run now (SIGKILL). */
  destroy(): void;
  /** Any signal, by its number. */
  signal(signal: number): void;
}

export type ProbeSpec =
  | { readonly kind: 'command'; readonly command: CommandSpec; readonly environment: Readonly<Record<string, string>> }
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

/**
 * What a probe found: `detail` is the exit code, the HTTP status, or 1 for a connection that came about and 0 for one
 * that did not. Absent when the probe itself did not work, a late one included.
 */
export interface ProbeResult {
  readonly passed: boolean;
  readonly detail?: number;
  readonly message?: string;
}

/** What a run uses, all its processes together. Times in seconds since it began. */
export interface RunStatistics {
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly processes?: number;
  readonly threads?: number;
  readonly cpusUserTimeSecs?: number;
  readonly cpusSystemTimeSecs?: number;
  /** What it was given; it may use more where nothing enforces a limit. */
  readonly cpusSoftLimit?: number;
  /** Absent where no limit is enforced. */
  readonly cpusLimit?: number;
  readonly memSoftLimitBytes?: number;
  readonly memRssBytes?: number;
  readonly memTotalBytes?: number;
  readonly memLimitBytes?: number;
}

/** Runs tasks for the agents of a cluster. */
export interface TaskRunner {
  readonly kind: 'process' | 'simulated';
  /**
   * Makes the sandbox and fetches the URIs. Resolves to what keeps the task from starting, if anything.
   * A runner that has nothing to prepare returns undefined at once, which spares a promise for each of 10,000 tasks.
   */
  prepare(spec: RunSpec): Promise<string | undefined> | undefined;
  /** What the person who reads the task's status must know, such as that its image is not used. */
  notice(spec: RunSpec): string | undefined;
  start(spec: RunSpec, listener: RunListener): Run;
  /** One probe of a health check; `timeoutMs` 0 waits without limit. Never rejects. */
  probe(spec: RunSpec, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult>;
  /** What the run of this spec uses now; undefined when it does not run or nobody can tell. Never rejects. */
  statistics(spec: RunSpec): Promise<RunStatistics | undefined>;
  /** Ends everything still running: asks first, and after `graceMs` insists. Resolves when nothing is left. */
  stop(graceMs: number): Promise<void>;
}
