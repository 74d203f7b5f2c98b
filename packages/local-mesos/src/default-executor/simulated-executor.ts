import type { Executor } from '../executor/index.js';
import type { Run, RunEnd, RunListener } from '../runner/index.js';
import { GroupExecutor } from './group-executor.js';
import type { SimulatedContainers } from './simulated-containers.js';

/** A default executor without a process: on agents that only simulate, it subscribes where it is. */
export class SimulatedExecutor implements Run {
  #over = false;

  constructor(
    executor: Executor,
    private readonly containers: SimulatedContainers,
    killGraceMs: number,
    private readonly listener: RunListener,
  ) {
    const group = new GroupExecutor({
      executorId: executor.id,
      containers,
      killGraceMs,
      send: (status) => {
        if (!this.#over) queueMicrotask(() => executor.update(status));
      },
      over: () => this.#end({ kind: 'exited', status: 0 }),
    });
    setImmediate(() => {
      listener.running(undefined);
      // Never from inside a call of the agent, as over a socket.
      executor.subscribe(
        { send: (event) => queueMicrotask(() => group.handle(event)), close: () => undefined },
        [],
        [],
      );
    });
  }

  terminate(): void {
    this.destroy();
  }

  destroy(): void {
    this.containers.destroy();
    this.#end({ kind: 'signaled', signal: 'SIGKILL' });
  }

  signal(): void {
    this.destroy();
  }

  #end(end: RunEnd): void {
    if (this.#over) return;
    this.#over = true;
    setImmediate(() => this.listener.ended(end));
  }
}
