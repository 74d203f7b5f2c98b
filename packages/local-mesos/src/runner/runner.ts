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
  /** The image of a DOCKER or MESOS container, if the task names one. */
  readonly image?: string;
  readonly dockerized: boolean;
  readonly volumes: number;
  /** Strongest last; what the agent gives, then what the task asks for. */
  readonly environment: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly uris: readonly UriSpec[];
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
}

/** How a run came to its end. `failed` means that it never started. */
export type RunEnd =
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'signaled'; readonly signal: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What a runner tells. Never called from inside `start`, `terminate` or `destroy`, always later. */
export interface RunListener {
  /** The process exists. `pid` is absent for runs that are not processes. */
  readonly running: (pid: number | undefined) => void;
  /** Exactly once, and nothing after it. */
  readonly ended: (end: RunEnd) => void;
}

/** A started run. All signals go to everything the run started. */
export interface Run {
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

/** What a probe found: `detail` is the exit code, the HTTP status or nothing; absent when the probe itself did not work. */
export interface ProbeResult {
  readonly passed: boolean;
  readonly detail?: number;
  readonly message?: string;
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
  /** Ends everything still running: asks first, and after `graceMs` insists. Resolves when nothing is left. */
  stop(graceMs: number): Promise<void>;
}
