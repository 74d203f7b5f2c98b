import { join } from 'node:path';
import type { Run, RunPipes, RunSpec, TaskRunner } from '../runner/index.js';
import { idText } from '../wire.js';
import type { CommandInfo, ContainerID, ContainerInfo, Resource } from '../wire.js';
import { containerIdProblem, containerPath, rootOf } from './container-id.js';
import { terminationOf } from './termination.js';
import type { Termination } from './termination.js';

/** What LAUNCH_NESTED_CONTAINER and LAUNCH_CONTAINER ask for. */
export interface ContainerLaunch {
  readonly containerId: ContainerID;
  readonly command?: CommandInfo | null;
  readonly container?: ContainerInfo | null;
  readonly resources?: readonly Resource[] | null;
}

export type LaunchOutcome = 'launched' | 'existing' | { readonly refused: string };

/** What an agent lends to the containers started by its API. */
export interface ContainerGround {
  readonly runner: TaskRunner;
  /** The sandbox of an executor's or a command task's own container; undefined when there is none of that id. */
  readonly rootSandbox: (containerId: string) => string | undefined;
  /** Where the sandbox of a container without a parent is. */
  readonly standaloneSandbox: (containerId: string) => string;
  readonly specOf: (launch: ContainerLaunch, rootId: string, sandbox: string) => RunSpec;
}

/** A container there is, ended or not. */
export interface ContainerEntry {
  readonly id: ContainerID;
  readonly spec: RunSpec;
  readonly ended: boolean;
}

interface Container {
  readonly id: ContainerID;
  readonly sandbox: string;
  spec: RunSpec | undefined;
  readonly over: Promise<Termination>;
  run: Run | undefined;
  ended: boolean;
  /** Asked for before there was anything to signal. */
  doomed: boolean;
  settle: (termination: Termination) => void;
}

/**
 * The containers of one agent that its API starts: below those of executors, or on their own. They are processes with
 * sandboxes of their own. An ended one is remembered until it is removed or its root ends.
 */
export class Containers {
  readonly #containers = new Map<string, Container>();

  constructor(private readonly ground: ContainerGround) {}

  /** What has been prepared; the containers of sessions among them. */
  get all(): readonly ContainerEntry[] {
    return [...this.#containers.values()].flatMap(({ id, spec, ended }) =>
      spec === undefined ? [] : [{ id, spec, ended }],
    );
  }

  async launch(wanted: ContainerLaunch): Promise<LaunchOutcome> {
    return this.#launch(wanted, (spec) => spec);
  }

  /** A container to look around with: its input and output are pipes, and it starts where its parent is. */
  async launchSession(wanted: ContainerLaunch): Promise<LaunchOutcome> {
    if (this.ground.runner.kind === 'simulated') {
      return { refused: 'The agent is simulated and runs no processes to attach to' };
    }
    const parent = wanted.containerId.parent ? this.#knownSandboxOf(wanted.containerId.parent) : undefined;
    return this.#launch(wanted, (spec) => ({
      ...spec,
      piped: true,
      ...(parent === undefined ? {} : { startIn: parent, environment: { ...spec.environment, MESOS_SANDBOX: parent } }),
    }));
  }

  /** Undefined for a container that is not there, or to which nobody can be attached. */
  pipesOf(id: ContainerID): RunPipes | undefined {
    return this.#containers.get(containerPath(id))?.run?.pipes;
  }

  /** Whether an executor owns it, as far as its root tells. */
  isOwned(id: ContainerID): boolean {
    return this.ground.rootSandbox(rootOf(containerPath(id))) !== undefined;
  }

  async #launch(wanted: ContainerLaunch, adapt: (spec: RunSpec) => RunSpec): Promise<LaunchOutcome> {
    const problem = containerIdProblem(wanted.containerId);
    if (problem !== undefined) return { refused: problem };
    const path = containerPath(wanted.containerId);
    if (this.#containers.has(path)) return 'existing';
    const sandbox = this.#sandboxOf(wanted.containerId);
    if (sandbox === undefined) return { refused: `Parent of container '${path}' is unknown` };
    const container = newContainer(wanted.containerId, sandbox);
    this.#containers.set(path, container);
    const spec = adapt(this.ground.specOf(wanted, rootOf(path), sandbox));
    container.spec = spec;
    const failure = await this.ground.runner.prepare(spec);
    if (failure !== undefined) {
      container.ended = true;
      container.settle({ message: failure });
      this.#containers.delete(path);
      return { refused: failure };
    }
    this.#start(container, spec);
    return 'launched';
  }

  /** Resolves when the container has ended; undefined when there is none. */
  wait(id: ContainerID): Promise<Termination> | undefined {
    return this.#containers.get(containerPath(id))?.over;
  }

  /** False when there is none. */
  kill(id: ContainerID, signal: number): boolean {
    const container = this.#containers.get(containerPath(id));
    if (container === undefined) return false;
    if (container.run === undefined) container.doomed = true;
    else if (!container.ended) container.run.signal(signal);
    return true;
  }

  /** Ends a container now and forgets it. */
  destroy(id: ContainerID): void {
    const path = containerPath(id);
    this.#containers.get(path)?.run?.destroy();
    this.#containers.delete(path);
  }

  /** Forgets an ended container. What is long gone counts as removed, as long as its root is there. */
  remove(id: ContainerID): 'removed' | { readonly refused: string } {
    const path = containerPath(id);
    const container = this.#containers.get(path);
    if (container !== undefined && !container.ended) return { refused: `Container '${path}' is still running` };
    if (container === undefined && this.ground.rootSandbox(rootOf(path)) === undefined) {
      return { refused: `Root of container '${path}' is unknown` };
    }
    this.#containers.delete(path);
    return 'removed';
  }

  /** The root container has ended, and with it everything below. */
  endBelow(rootId: string): void {
    for (const [path, container] of this.#containers) {
      if (!path.startsWith(`${rootId}/`)) continue;
      container.doomed = true;
      container.run?.destroy();
      this.#containers.delete(path);
    }
  }

  #sandboxOf(id: ContainerID): string | undefined {
    const { parent } = id;
    if (!parent) return this.ground.standaloneSandbox(idText(id));
    const above = this.#knownSandboxOf(parent);
    return above === undefined ? undefined : join(above, 'containers', idText(id));
  }

  #knownSandboxOf(id: ContainerID): string | undefined {
    const known = this.#containers.get(containerPath(id))?.sandbox;
    return known ?? (id.parent ? undefined : this.ground.rootSandbox(idText(id)));
  }

  #start(container: Container, spec: RunSpec): void {
    if (container.doomed) {
      container.ended = true;
      container.settle(terminationOf({ kind: 'signaled', signal: 'SIGKILL' }));
      return;
    }
    container.run = this.ground.runner.start(spec, {
      running: () => undefined,
      ended: (end) => {
        container.ended = true;
        container.settle(terminationOf(end));
      },
    });
  }
}

function newContainer(id: ContainerID, sandbox: string): Container {
  let settle: (termination: Termination) => void = () => undefined;
  const over = new Promise<Termination>((resolve) => (settle = resolve));
  return { id, sandbox, spec: undefined, over, run: undefined, ended: false, doomed: false, settle };
}
