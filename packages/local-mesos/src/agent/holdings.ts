import { idText } from '../wire.js';
import type { FrameworkInfo } from '../wire.js';
import type { HeldFramework } from './held-framework.js';

/** Whose a container is: an executor's, or a command task's. */
export interface RootContainer {
  readonly sandbox: string;
  readonly framework: FrameworkInfo;
}

/** Everything that an agent has of its frameworks. */
export class Holdings {
  readonly #held = new Map<string, HeldFramework>();

  get all(): readonly HeldFramework[] {
    return [...this.#held.values()];
  }

  find(frameworkId: string): HeldFramework | undefined {
    return this.#held.get(frameworkId);
  }

  /** What there is of the framework, or room for what is about to come. */
  hold(info: FrameworkInfo): HeldFramework {
    const frameworkId = idText(info.id);
    const known = this.#held.get(frameworkId);
    if (known !== undefined) return known;
    const held: HeldFramework = {
      info,
      runs: new Map(),
      executors: new Map(),
      completedExecutors: [],
      streams: new Map(),
    };
    this.#held.set(frameworkId, held);
    return held;
  }

  forgetIfEmpty({ info, runs, executors, streams }: HeldFramework): void {
    if (runs.size + streams.size + executors.size === 0) this.#held.delete(idText(info.id));
  }

  /** Ends everything of a framework without a word more. */
  drop(frameworkId: string, graceMs: number): void {
    const held = this.#held.get(frameworkId);
    if (held === undefined) return;
    this.#held.delete(frameworkId);
    for (const run of held.runs.values()) run.abandon(graceMs);
    for (const executor of held.executors.values()) executor.abandon(graceMs);
    for (const stream of held.streams.values()) stream.pause();
  }

  dropAll(which: (info: FrameworkInfo) => boolean): void {
    for (const [frameworkId, { info }] of this.#held) if (which(info)) this.drop(frameworkId, 0);
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
}
