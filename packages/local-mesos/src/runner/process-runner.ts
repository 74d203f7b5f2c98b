import type { Logger } from '../logger.js';
import { commandLineOf } from './command-line.js';
import { imageNotice, linkableVolumes, noCommandMessage } from './container-image.js';
import { LeftoverSweeper } from './leftovers.js';
import { MemoryGuard } from './memory-guard.js';
import { ProcessRun } from './process-run.js';
import type { ProcessPlace } from './process-run.js';
import { ProcessTable } from './process-table.js';
import { usageOf } from './process-usage.js';
import { probeFromHost } from './probes.js';
import type { ProbeResult, ProbeSpec, Run, RunEnd, RunListener, RunSpec, RunStatistics, TaskRunner } from './runner.js';
import { linkVolumes } from './sandbox/index.js';
import type { Sandboxes } from './sandbox/index.js';
import { COOKIE_VARIABLE, Watchdog } from './watchdog.js';

export interface ProcessRunnerOptions {
  /** Marks this cluster's processes, so that none survives it. */
  readonly clusterId: string;
  /** What every task sees unless it says otherwise; the cluster's own environment is not inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly sandboxes: Sandboxes;
  /** Whether a task that uses more memory than it was given is killed. */
  readonly enforceMemory: boolean;
  readonly logger: Logger;
}

/** How often memory is looked at; Mesos' own containers are told by the kernel. */
const MEMORY_INTERVAL_MS = 250;

/** Runs tasks as processes of this machine, each in a session and a sandbox directory of its own. */
export function createProcessRunner(options: ProcessRunnerOptions): TaskRunner {
  return new ProcessRunner(options);
}

class ProcessRunner implements TaskRunner {
  readonly kind = 'process';
  readonly #watchdog: Watchdog;
  readonly #sweeper: LeftoverSweeper;
  readonly #table = new ProcessTable();
  readonly #guard = new MemoryGuard(this.#table, MEMORY_INTERVAL_MS);
  readonly #runs = new Set<ProcessRun>();
  /** The ids of processes by container. */
  readonly #leaders = new Map<string, number>();
  readonly #imagesTold = new Set<string>();
  #stopped = false;

  constructor(private readonly options: ProcessRunnerOptions) {
    this.#watchdog = new Watchdog(options.clusterId);
    this.#sweeper = new LeftoverSweeper(options.clusterId);
  }

  async prepare(spec: RunSpec): Promise<string | undefined> {
    if (commandLineOf(spec) === undefined) return noCommandMessage(spec);
    const { container } = spec;
    return this.options.sandboxes.prepare(
      spec,
      container === undefined ? undefined : () => linkVolumes(linkableVolumes(container), spec),
    );
  }

  notice(spec: RunSpec): string | undefined {
    return imageNotice(spec);
  }

  start(spec: RunSpec, listener: RunListener): Run {
    this.#tellWhatIsIgnored(spec);
    const line = commandLineOf(spec) ?? noCommandMessage(spec);
    let limited: RunEnd | undefined;
    const run: ProcessRun = new ProcessRun(this.#stopped ? 'The cluster is stopping' : line, this.#placeOf(spec), {
      spawned: (pgid) => {
        this.#watchdog.watch(pgid);
        this.#leaders.set(spec.containerId, pgid);
        if (!this.options.enforceMemory) return;
        const exceeded = (end: RunEnd): void => {
          limited = end;
          run.destroy();
        };
        this.#guard.watch({ leader: pgid, spec, exceeded });
      },
      running: (pid) => listener.running(pid),
      ended: (end, pgid) => {
        this.#runs.delete(run);
        this.#forget(spec, pgid);
        listener.ended(limited ?? end);
      },
    });
    this.#runs.add(run);
    return run;
  }

  probe(spec: RunSpec, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult> {
    return probeFromHost(probe, this.#placeOf(spec), timeoutMs);
  }

  statistics(spec: RunSpec): Promise<RunStatistics | undefined> {
    const leader = this.#leaders.get(spec.containerId);
    return leader === undefined ? Promise.resolve(undefined) : usageOf(this.#table, leader, spec);
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    this.#guard.stop();
    const runs = [...this.#runs];
    for (const run of runs) run.terminate();
    const insist = setTimeout(() => runs.forEach((run) => run.destroy()), graceMs);
    await Promise.all(runs.map((run) => run.over));
    clearTimeout(insist);
    await this.#watchdog.stop();
  }

  #placeOf(spec: RunSpec): ProcessPlace {
    const owner = this.options.sandboxes.ownerOf(spec);
    const environment = {
      ...this.options.environment,
      ...spec.environment,
      [COOKIE_VARIABLE]: `${this.options.clusterId}/${spec.containerId}`,
    };
    const { sandbox, startIn = sandbox, piped = false } = spec;
    return { cwd: startIn, environment, piped, ...(owner === undefined ? {} : { owner }) };
  }

  #forget({ containerId }: RunSpec, pgid: number | undefined): void {
    this.#guard.release(containerId);
    this.#leaders.delete(containerId);
    if (pgid === undefined) return;
    this.#watchdog.release(pgid);
    void this.#sweeper.sweep(containerId);
  }

  #tellWhatIsIgnored(spec: RunSpec): void {
    const notice = imageNotice(spec);
    const image = spec.container?.image;
    if (notice === undefined || image === undefined || this.#imagesTold.has(image)) return;
    this.#imagesTold.add(image);
    this.options.logger.warn(notice, { task: spec.taskId });
  }
}
