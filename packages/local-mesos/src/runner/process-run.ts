import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, fchownSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../errors.js';
import type { CommandLine } from './command-line.js';
import { signalQuietly } from './leftovers.js';
import type { Run, RunEnd, RunPipes } from './runner.js';
import type { HostUser } from './sandbox/index.js';

export interface ProcessPlace {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether its input and output are pipes; otherwise its output goes into files. */
  readonly piped?: boolean;
  /** Whom the process belongs to; absent for the user of this cluster. */
  readonly owner?: HostUser;
}

export interface ProcessRunListener {
  /** In the same turn as the spawn. The id of the process is the id of its group, too. */
  readonly spawned: (pgid: number) => void;
  readonly running: (pid: number) => void;
  /** `pgid` is absent when nothing was ever started. */
  readonly ended: (end: RunEnd, pgid: number | undefined) => void;
}

/** What `spawn` takes for a process of another user. */
export const ownedBy = (owner: HostUser | undefined): { readonly uid?: number; readonly gid?: number } =>
  owner === undefined ? {} : { uid: owner.uid, gid: owner.gid };

/** One process in a session of its own, its output appended to `stdout` and `stderr` of its sandbox. */
export class ProcessRun implements Run {
  /** Resolves when the process has ended and been told of. */
  readonly over: Promise<void>;
  readonly #child: ChildProcess | undefined;
  #settle: () => void = () => undefined;
  #ended = false;

  constructor(
    line: CommandLine | string,
    private readonly place: ProcessPlace,
    private readonly listener: ProcessRunListener,
  ) {
    this.over = new Promise((resolve) => (this.#settle = resolve));
    if (typeof line === 'string') {
      this.#fail(line);
      return;
    }
    try {
      this.#child = this.#spawn(line);
    } catch (error) {
      this.#fail(`Failed to execute '${line.file}': ${reasonOf(error)}`);
    }
  }

  get pipes(): RunPipes | undefined {
    const { stdin, stdout, stderr } = this.#child ?? {};
    return stdin && stdout && stderr ? { stdin, stdout, stderr } : undefined;
  }

  terminate(): void {
    this.#signal('SIGTERM');
  }

  destroy(): void {
    this.#signal('SIGKILL');
  }

  signal(signal: number): void {
    this.#signal(signal);
  }

  #spawn(line: CommandLine): ChildProcess {
    const outputs: number[] = [];
    try {
      if (this.place.piped !== true) outputs.push(this.#openOutput('stdout'), this.#openOutput('stderr'));
      const child = spawn(line.file, line.args, {
        cwd: this.place.cwd,
        env: { ...this.place.environment },
        detached: true,
        stdio: this.place.piped === true ? 'pipe' : ['ignore', ...outputs],
        ...ownedBy(this.place.owner),
        ...(line.argv0 === undefined ? {} : { argv0: line.argv0 }),
      });
      const { pid } = child;
      if (pid !== undefined) {
        this.listener.spawned(pid);
        child.once('spawn', () => this.listener.running(pid));
      }
      child.once('error', (error) => this.#fail(`Failed to execute '${line.file}': ${error.message}`));
      child.once('exit', (status, signal) => {
        // The end of the leader is the end of the task: what it started may not outlive it.
        if (pid !== undefined) signalQuietly(-pid, 'SIGKILL');
        this.#end(signal === null ? { kind: 'exited', status: status ?? 0 } : { kind: 'signaled', signal }, pid);
      });
      return child;
    } finally {
      for (const output of outputs) closeSync(output);
    }
  }

  #openOutput(name: 'stdout' | 'stderr'): number {
    const file = openSync(join(this.place.cwd, name), 'a', 0o640);
    const { owner } = this.place;
    if (owner !== undefined) fchownSync(file, owner.uid, owner.gid);
    return file;
  }

  #signal(signal: NodeJS.Signals | number): void {
    const pid = this.#child?.pid;
    // An ended leader's id may soon be somebody else's.
    if (pid !== undefined && !this.#ended) signalQuietly(-pid, signal);
  }

  #fail(message: string): void {
    try {
      appendFileSync(join(this.place.cwd, 'stderr'), `${message}\n`);
    } catch {
      // The message still reaches the task's status.
    }
    setImmediate(() => this.#end({ kind: 'failed', message }, this.#child?.pid));
  }

  #end(end: RunEnd, pgid: number | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.listener.ended(end, pgid);
    this.#settle();
  }
}
