import { constants } from 'node:os';
import type { ProbeSpec, Run, RunEnd, RunListener, RunSpec, TaskRunner } from './runner.js';

/** How one simulated task behaves. All times in milliseconds. */
export interface SimulatedBehaviour {
  /** From launch until it runs. Default 0. */
  readonly startMs?: number;
  /** From running until it ends by itself. Absent: for ever. */
  readonly runMs?: number;
  /** Its exit status when it ends by itself. Default 0. */
  readonly exitStatus?: number;
  /** From SIGTERM until it ends. Absent: at once. `Infinity`: it ignores SIGTERM and ends with SIGKILL. */
  readonly stopMs?: number;
  /** It cannot be started, for this reason. */
  readonly failToStart?: string;
  /** The results of its checks and health checks, one after the other; the last one stays. Default: healthy. */
  readonly health?: readonly boolean[];
}

/** The same for every task, or decided task by task. */
export type SimulatedOptions = SimulatedBehaviour | ((spec: RunSpec) => SimulatedBehaviour);

/** Tasks that are nothing but timers: tens of thousands of them fit into one process. */
export function createSimulatedRunner(options: SimulatedOptions = {}): TaskRunner {
  const behaviourOf = typeof options === 'function' ? options : () => options;
  const runs = new Set<SimulatedRun>();
  const probes = new Map<string, number>();
  return {
    kind: 'simulated',
    prepare: () => undefined,
    notice: () => undefined,
    start: (spec, listener) => {
      const run = new SimulatedRun(behaviourOf(spec), listener, () => {
        runs.delete(run);
        probes.delete(spec.containerId);
      });
      runs.add(run);
      return run;
    },
    probe: (spec, { kind }) => {
      const passed = nextHealth(behaviourOf(spec).health, probes, spec.containerId);
      return Promise.resolve({ passed, detail: DETAILS[kind][passed ? 0 : 1] });
    },
    // Nothing runs, so there is nothing to measure.
    statistics: () => Promise.resolve(undefined),
    stop: () => {
      for (const run of runs) run.forget();
      runs.clear();
      return Promise.resolve();
    },
  };
}

/** What a passed and a failed probe find. */
const DETAILS: Readonly<Record<ProbeSpec['kind'], readonly [passed: number, failed: number]>> = {
  command: [0, 1],
  http: [200, 503],
  tcp: [1, 0],
};

function nextHealth(health: readonly boolean[] | undefined, probes: Map<string, number>, containerId: string): boolean {
  if (health === undefined || health.length === 0) return true;
  const index = probes.get(containerId) ?? 0;
  probes.set(containerId, index + 1);
  return health[Math.min(index, health.length - 1)] ?? true;
}

class SimulatedRun implements Run {
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
  #over = false;

  constructor(
    private readonly behaviour: SimulatedBehaviour,
    private readonly listener: RunListener,
    private readonly onOver: () => void,
  ) {
    const failure = behaviour.failToStart;
    if (failure !== undefined) this.#later(0, () => this.#end({ kind: 'failed', message: failure }));
    else this.#later(behaviour.startMs ?? 0, () => this.#run());
  }

  terminate(): void {
    const stopMs = this.behaviour.stopMs ?? 0;
    if (stopMs === Infinity) return;
    this.#later(stopMs, () => this.#end({ kind: 'signaled', signal: 'SIGTERM' }));
  }

  destroy(): void {
    this.#later(0, () => this.#end({ kind: 'signaled', signal: 'SIGKILL' }));
  }

  signal(signal: number): void {
    if (signal === constants.signals.SIGKILL) this.destroy();
    else if (signal === constants.signals.SIGTERM) this.terminate();
  }

  /** Stops the clock without telling anyone. */
  forget(): void {
    this.#over = true;
    this.#clear();
  }

  #run(): void {
    const { runMs, exitStatus = 0 } = this.behaviour;
    if (runMs !== undefined) this.#later(runMs, () => this.#end({ kind: 'exited', status: exitStatus }));
    this.listener.running(undefined);
  }

  #end(end: RunEnd): void {
    if (this.#over) return;
    this.#over = true;
    this.#clear();
    this.onOver();
    this.listener.ended(end);
  }

  #later(delayMs: number, action: () => void): void {
    if (this.#over) return;
    this.#clear();
    this.#timer = delayMs <= 0 ? setImmediate(action) : setTimeout(action, delayMs);
  }

  #clear(): void {
    // Either call ignores what the other one made.
    clearTimeout(this.#timer as NodeJS.Timeout);
    clearImmediate(this.#timer as NodeJS.Immediate);
  }
}
