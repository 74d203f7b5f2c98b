import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import type { WriteStream } from 'node:fs';
import type { DockerEngine } from './engine.js';
import { OutputFrames } from './output-frames.js';

/** An engine that has told the end of a container has this long to deliver the rest of its output. */
const REST_MS = 5_000;

/** Appends what a container writes to the files of its sandbox. */
export class ContainerOutput {
  readonly #abort = new AbortController();
  readonly #done: Promise<void>;

  /** With a terminal the output comes without frames, all of it as stdout. */
  constructor(engine: DockerEngine, containerId: string, sandbox: string, framed: boolean) {
    this.#done = this.#follow(engine, containerId, sandbox, framed).catch(() => undefined);
  }

  /** Resolves when everything is in the files. */
  async end(): Promise<void> {
    const timer = setTimeout(() => this.#abort.abort(), REST_MS);
    await this.#done;
    clearTimeout(timer);
  }

  async #follow(engine: DockerEngine, containerId: string, sandbox: string, framed: boolean): Promise<void> {
    const append = (name: string): WriteStream => createWriteStream(join(sandbox, name), { flags: 'a', mode: 0o640 });
    const files = { stdout: append('stdout'), stderr: append('stderr') };
    try {
      const frames = new OutputFrames();
      for await (const chunk of await engine.output(containerId, this.#abort.signal)) {
        const pieces = framed ? frames.push(chunk as Buffer) : [{ stream: 'stdout' as const, data: chunk as Buffer }];
        for (const { stream, data } of pieces) await write(files[stream], data);
      }
    } finally {
      files.stdout.end();
      files.stderr.end();
      await Promise.all([finished(files.stdout), finished(files.stderr)]);
    }
  }
}

/** A container that writes faster than the disk waits for it. */
const write = (file: WriteStream, data: Buffer): Promise<void> =>
  new Promise((resolve, reject) => file.write(data, (error) => (error ? reject(error) : resolve())));
