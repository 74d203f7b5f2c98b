import { join } from 'node:path';
import type { Run, RunSpec, TaskRunner } from '../runner/index.js';
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

interface Container {
  readonly sandbox: string;
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

  async launch(wanted: ContainerLaunch): Promise<LaunchOutcome> {
    const problem = containerIdProblem(wanted.containerId);
    if (problem !== undefined) return { refused: problem };
    const path = containerPath(wanted.containerId);
    if (this.#containers.has(path)) return 'existing';
    const sandbox = this.#sandboxOf(wanted.containerId);
    if (sandbox === undefined) return { refused: `Parent of container '${path}' is unknown` };
    const container = newContainer(sandbox);
    this.#containers.set(path, container);
    const spec = this.ground.specOf(wanted, rootOf(path), sandbox);
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
    const known = this.#containers.get(containerPath(parent))?.sandbox;
    const above = known ?? (parent.parent ? undefined : this.ground.rootSandbox(idText(parent)));
    return above === undefined ? undefined : join(above, 'containers', idText(id));
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

function newContainer(sandbox: string): Container {
  let settle: (termination: Termination) => void = () => undefined;
  const over = new Promise<Termination>((resolve) => (settle = resolve));
  return { sandbox, over, run: undefined, ended: false, doomed: false, settle };
}
