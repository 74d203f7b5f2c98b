import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import type { WriteStream } from 'node:fs';
import type { DockerEngine } from './engine.js';
import { OutputFrames } from './output-frames.js';

/** An engine that has told the end of a container has this long to deliver the rest of its output. */
const REST_MS = 5_000;

/** Between two looks for more. */
const LAG_MS = 50;

type Stream = 'stdout' | 'stderr';

/** Appends what a container writes to the files of its sandbox. */
export class ContainerOutput {
  readonly #abort = new AbortController();
  readonly #following: Promise<void>;
  /** How much of each stream is in its file. */
  readonly #written: Record<Stream, number> = { stdout: 0, stderr: 0 };
  readonly #files: Readonly<Record<Stream, WriteStream>>;

  /** With a terminal the output comes without frames, all of it as stdout. */
  constructor(
    private readonly engine: DockerEngine,
    private readonly containerId: string,
    sandbox: string,
    private readonly framed: boolean,
  ) {
    const append = (name: Stream): WriteStream =>
      createWriteStream(join(sandbox, name), { flags: 'a', mode: 0o640 }).on('error', () => undefined);
    this.#files = { stdout: append('stdout'), stderr: append('stderr') };
    this.#following = this.#read(true).catch(() => undefined);
  }

  /**
   * To be called after the end of the container; resolves when everything is in the files. Podman stops following
   * before the last output has gone through, so what is missing is taken from the whole of it.
   */
  async end(): Promise<void> {
    const timer = setTimeout(() => this.#abort.abort(), REST_MS);
    await this.#following;
    await this.#readToTheEnd().catch(() => undefined);
    clearTimeout(timer);
    for (const file of Object.values(this.#files)) file.end();
    await Promise.all(Object.values(this.#files).map((file) => finished(file).catch(() => undefined)));
  }

  /** The engine's log may lag behind the end of the container: it is whole when another look finds nothing new. */
  async #readToTheEnd(): Promise<void> {
    for (let before = -1; before !== this.#total && !this.#abort.signal.aborted;) {
      if (before >= 0) await delay(LAG_MS);
      before = this.#total;
      await this.#read(false);
    }
  }

  get #total(): number {
    return this.#written.stdout + this.#written.stderr;
  }

  /** All output, from the first byte on; what was written before is passed over. */
  async #read(follow: boolean): Promise<void> {
    const frames = new OutputFrames();
    const passed: Record<Stream, number> = { stdout: 0, stderr: 0 };
    for await (const chunk of await this.engine.output(this.containerId, follow, this.#abort.signal)) {
      const bytes = chunk as Buffer;
      for (const { stream, data } of this.framed ? frames.push(bytes) : [{ stream: 'stdout' as const, data: bytes }]) {
        const known = Math.min(Math.max(this.#written[stream] - passed[stream], 0), data.length);
        passed[stream] += data.length;
        if (known === data.length) continue;
        await write(this.#files[stream], data.subarray(known));
        this.#written[stream] += data.length - known;
      }
    }
  }
}

/** A container that writes faster than the disk waits for it. */
const write = (file: WriteStream, data: Buffer): Promise<void> =>
  new Promise((resolve, reject) => file.write(data, (error) => (error ? reject(error) : resolve())));
