import { mkdir, symlink, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { userInfo } from 'node:os';
import { reasonOf } from '../errors.js';
import type { Logger } from '../logger.js';
import { commandLineOf, imageNotice, noCommandMessage } from './command-line.js';
import { fetchUris } from './fetcher.js';
import { LeftoverSweeper } from './leftovers.js';
import { ProcessRun } from './process-run.js';
import { probeCommand, probeHttp, probeTcp } from './probes.js';
import type { ProbeResult, ProbeSpec, Run, RunListener, RunSpec, TaskRunner } from './runner.js';
import { COOKIE_VARIABLE, Watchdog } from './watchdog.js';

export interface ProcessRunnerOptions {
  /** Marks this cluster's processes, so that none survives it. */
  readonly clusterId: string;
  /** What every task sees unless it says otherwise; the cluster's own environment is not inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logger: Logger;
}

/** Runs tasks as processes of this machine, each in a session and a sandbox directory of its own. */
export function createProcessRunner(options: ProcessRunnerOptions): TaskRunner {
  return new ProcessRunner(options);
}

class ProcessRunner implements TaskRunner {
  readonly kind = 'process';
  readonly #watchdog: Watchdog;
  readonly #sweeper: LeftoverSweeper;
  readonly #runs = new Set<ProcessRun>();
  readonly #imagesTold = new Set<string>();
  readonly #usersTold = new Set<string>();
  #stopped = false;

  constructor(private readonly options: ProcessRunnerOptions) {
    this.#watchdog = new Watchdog(options.clusterId);
    this.#sweeper = new LeftoverSweeper(options.clusterId);
  }

  async prepare(spec: RunSpec): Promise<string | undefined> {
    if (commandLineOf(spec) === undefined) return noCommandMessage(spec);
    try {
      await mkdir(spec.sandbox, { recursive: true, mode: 0o750 });
      if (basename(dirname(spec.sandbox)) === 'runs') await linkLatest(spec);
    } catch (error) {
      return `Failed to create the sandbox '${spec.sandbox}': ${reasonOf(error)}`;
    }
    try {
      await fetchUris(spec.uris, spec.sandbox);
      return undefined;
    } catch (error) {
      return `Failed to fetch all URIs for container '${spec.containerId}': ${reasonOf(error)}`;
    }
  }

  notice(spec: RunSpec): string | undefined {
    return imageNotice(spec);
  }

  start(spec: RunSpec, listener: RunListener): Run {
    this.#tellWhatIsIgnored(spec);
    const line = commandLineOf(spec) ?? noCommandMessage(spec);
    const run = new ProcessRun(
      this.#stopped ? 'The cluster is stopping' : line,
      { cwd: spec.sandbox, environment: this.#environmentOf(spec) },
      {
        spawned: (pgid) => this.#watchdog.watch(pgid),
        running: listener.running,
        ended: (end, pgid) => {
          this.#runs.delete(run);
          if (pgid !== undefined) {
            this.#watchdog.release(pgid);
            void this.#sweeper.sweep(spec.containerId);
          }
          listener.ended(end);
        },
      },
    );
    this.#runs.add(run);
    return run;
  }

  probe(spec: RunSpec, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult> {
    switch (probe.kind) {
      case 'http':
        return probeHttp(probe.url, timeoutMs);
      case 'tcp':
        return probeTcp(probe.host, probe.port, timeoutMs);
      case 'command': {
        const line = commandLineOf({ command: probe.command, dockerized: false });
        if (line === undefined) return Promise.resolve({ passed: false, message: 'The check names no command' });
        const environment = { ...this.#environmentOf(spec), ...probe.environment };
        return probeCommand(line, { cwd: spec.sandbox, environment }, timeoutMs);
      }
    }
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    const runs = [...this.#runs];
    for (const run of runs) run.terminate();
    const insist = setTimeout(() => runs.forEach((run) => run.destroy()), graceMs);
    await Promise.all(runs.map((run) => run.over));
    clearTimeout(insist);
    await this.#watchdog.stop();
  }

  #environmentOf(spec: RunSpec): Record<string, string> {
    return {
      ...this.options.environment,
      ...spec.environment,
      [COOKIE_VARIABLE]: `${this.options.clusterId}/${spec.containerId}`,
    };
  }

  #tellWhatIsIgnored(spec: RunSpec): void {
    const notice = imageNotice(spec);
    if (notice !== undefined && spec.image !== undefined && !this.#imagesTold.has(spec.image)) {
      this.#imagesTold.add(spec.image);
      this.options.logger.warn(notice, { task: spec.taskId });
    }
    const { user } = spec;
    if (user !== undefined && user !== '' && user !== currentUser() && !this.#usersTold.has(user)) {
      this.#usersTold.add(user);
      this.options.logger.warn(`tasks of user ${user} run as the user of this cluster, ${currentUser()}`, {
        task: spec.taskId,
      });
    }
  }
}

/** The runs of an executor have a link to the latest one; nested containers lie side by side. */
async function linkLatest({ sandbox, containerId }: RunSpec): Promise<void> {
  const latest = join(dirname(sandbox), 'latest');
  await rm(latest, { force: true });
  await symlink(containerId, latest);
}

function currentUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without a name, as in many containers.
    return String(process.getuid?.() ?? '');
  }
}
