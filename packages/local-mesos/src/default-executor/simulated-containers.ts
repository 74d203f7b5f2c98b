import { constants } from 'node:os';
import { waitStatusOf } from '../executor/index.js';
import type { ProbeResult, ProbeSpec, Run, RunSpec, TaskRunner } from '../runner/index.js';
import type { TaskInfo } from '../wire.js';
import type { ContainerEnd, ContainerPort } from './container-port.js';

interface SimulatedContainer {
  readonly spec: RunSpec;
  readonly run: Run;
  readonly over: Promise<ContainerEnd>;
}

/** Containers that a runner simulates, so that there is nothing to go through an agent for. */
export class SimulatedContainers implements ContainerPort {
  readonly #containers = new Map<string, SimulatedContainer>();

  constructor(
    private readonly runner: TaskRunner,
    private readonly specOf: (containerId: string, task: TaskInfo) => RunSpec,
  ) {}

  async launch(containerId: string, task: TaskInfo): Promise<string | undefined> {
    const spec = this.specOf(containerId, task);
    const failure = await this.runner.prepare(spec);
    if (failure !== undefined) return failure;
    let settle: (end: ContainerEnd) => void = () => undefined;
    const over = new Promise<ContainerEnd>((resolve) => (settle = resolve));
    return new Promise((resolve) => {
      const run = this.runner.start(spec, {
        running: () => resolve(undefined),
        ended: (end) => {
          resolve(end.kind === 'failed' ? end.message : undefined);
          settle({ exitStatus: waitStatusOf(end) });
        },
      });
      this.#containers.set(containerId, { spec, run, over });
    });
  }

  async wait(containerId: string): Promise<ContainerEnd> {
    const end = (await this.#containers.get(containerId)?.over) ?? {};
    this.#containers.delete(containerId);
    return end;
  }

  kill(containerId: string, signal: number): void {
    this.#containers.get(containerId)?.run.signal(signal);
  }

  probe(containerId: string, _task: TaskInfo, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult> {
    const container = this.#containers.get(containerId);
    return container === undefined
      ? Promise.resolve({ passed: false })
      : this.runner.probe(container.spec, probe, timeoutMs);
  }

  /** Ends all of them now. */
  destroy(): void {
    for (const { run } of this.#containers.values()) run.signal(constants.signals.SIGKILL);
  }
}
