import type { ProbeResult, ProbeSpec, Run, RunListener, RunSpec, RunStatistics, TaskRunner } from './runner.js';

export interface ImageChoiceParts {
  readonly processes: TaskRunner;
  /** Runs images; absent when no engine for containers is there. */
  readonly images?: TaskRunner;
  /** Whether a task with an image fails where there is no engine, instead of running as a process of the host. */
  readonly strict: boolean;
}

/** One runner out of two: tasks with an image go to the engine for containers, all others are processes. */
export function createImageChoice(parts: ImageChoiceParts): TaskRunner {
  return new ImageChoice(parts);
}

class ImageChoice implements TaskRunner {
  readonly kind = 'process';

  constructor(private readonly parts: ImageChoiceParts) {}

  prepare(spec: RunSpec): Promise<string | undefined> | undefined {
    return this.#refuses(spec) ? Promise.resolve(strictMessage(spec)) : this.#runnerOf(spec).prepare(spec);
  }

  notice(spec: RunSpec): string | undefined {
    return this.#refuses(spec) ? undefined : this.#runnerOf(spec).notice(spec);
  }

  start(spec: RunSpec, listener: RunListener): Run {
    return this.#runnerOf(spec).start(spec, listener);
  }

  probe(spec: RunSpec, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult> {
    return this.#runnerOf(spec).probe(spec, probe, timeoutMs);
  }

  statistics(spec: RunSpec): Promise<RunStatistics | undefined> {
    return this.#runnerOf(spec).statistics(spec);
  }

  async stop(graceMs: number): Promise<void> {
    await Promise.all([this.parts.processes.stop(graceMs), this.parts.images?.stop(graceMs)]);
  }

  #runnerOf({ container }: RunSpec): TaskRunner {
    const { images, processes } = this.parts;
    return container?.image === undefined || images === undefined ? processes : images;
  }

  #refuses({ container }: RunSpec): boolean {
    const { images, strict } = this.parts;
    return strict && images === undefined && container?.image !== undefined;
  }
}

const strictMessage = ({ container }: RunSpec): string =>
  `image ${container?.image} cannot be used: no Docker-compatible socket answers, and images are strict here. Start Docker or podman (podman system service), or name its socket with DOCKER_HOST`;
