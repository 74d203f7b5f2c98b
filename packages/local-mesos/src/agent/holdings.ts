import { idText } from '../wire.js';
import type { FrameworkInfo } from '../wire.js';
import { remember } from './held-framework.js';
import type { HeldFramework } from './held-framework.js';

/** Mesos' default of `--max_completed_frameworks`. */
const MOST_COMPLETED_FRAMEWORKS = 50;

/** Whose a container is: an executor's, or a command task's. */
export interface RootContainer {
  readonly sandbox: string;
  readonly framework: FrameworkInfo;
}

/** Everything that an agent has of its frameworks. */
export class Holdings {
  readonly #held = new Map<string, HeldFramework>();
  readonly #completed = new Map<string, HeldFramework>();

  /** Those with anything left to do or to tell. */
  get all(): readonly HeldFramework[] {
    return [...this.#held.values()];
  }

  /** Those of which only the memory is left, the oldest first. */
  get completed(): readonly HeldFramework[] {
    return [...this.#completed.values()];
  }

  find(frameworkId: string): HeldFramework | undefined {
    return this.#held.get(frameworkId);
  }

  /** What there is of the framework, or room for what is about to come. */
  hold(info: FrameworkInfo): HeldFramework {
    const frameworkId = idText(info.id);
    const known = this.#held.get(frameworkId);
    if (known !== undefined) return known;
    const before = this.#completed.get(frameworkId);
    const held: HeldFramework = {
      info,
      runs: new Map(),
      completedRuns: before?.completedRuns ?? [],
      executors: new Map(),
      completedExecutors: before?.completedExecutors ?? [],
      streams: new Map(),
    };
    this.#completed.delete(frameworkId);
    this.#held.set(frameworkId, held);
    return held;
  }

  completeIfEmpty(held: HeldFramework): void {
    if (held.runs.size + held.streams.size + held.executors.size > 0) return;
    const frameworkId = idText(held.info.id);
    if (this.#held.delete(frameworkId)) this.#complete(frameworkId, held);
  }

  /** Ends everything of a framework without a word more. */
  drop(frameworkId: string, graceMs: number): void {
    const held = this.#held.get(frameworkId);
    if (held === undefined) return;
    this.#held.delete(frameworkId);
    for (const run of held.runs.values()) {
      run.abandon(graceMs);
      remember(held.completedRuns, run);
    }
    for (const executor of held.executors.values()) {
      executor.abandon(graceMs);
      remember(held.completedExecutors, executor);
    }
    for (const stream of held.streams.values()) stream.pause();
    this.#complete(frameworkId, held);
  }

  dropAll(which: (info: FrameworkInfo) => boolean, graceMs = 0): void {
    for (const [frameworkId, { info }] of this.#held) if (which(info)) this.drop(frameworkId, graceMs);
  }

  /** Nothing was ever here. */
  forgetAll(): void {
    this.dropAll(() => true);
    this.#completed.clear();
  }

  /** Not a word more of anything; ending the processes is left to the caller. */
  mute(): void {
    for (const { runs, executors, streams } of this.#held.values()) {
      for (const run of runs.values()) run.mute();
      for (const executor of executors.values()) executor.mute();
      for (const stream of streams.values()) stream.pause();
    }
  }

  rootOf(containerId: string): RootContainer | undefined {
    for (const { info: framework, runs, executors } of this.#held.values()) {
      for (const { containerId: id, sandbox } of executors.values())
        if (id === containerId) return { sandbox, framework };
      for (const { spec } of runs.values()) {
        if (spec.containerId === containerId) return { sandbox: spec.sandbox, framework };
      }
    }
    return undefined;
  }

  #complete(frameworkId: string, held: HeldFramework): void {
    this.#completed.set(frameworkId, { ...held, runs: new Map(), executors: new Map(), streams: new Map() });
    const oldest = this.#completed.keys().next().value;
    if (this.#completed.size > MOST_COMPLETED_FRAMEWORKS && oldest !== undefined) this.#completed.delete(oldest);
  }
}
