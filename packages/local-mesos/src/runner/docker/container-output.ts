import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import type { WriteStream } from 'node:fs';
import type { DockerEngine } from './engine.js';
import { OutputFrames } from './output-frames.js';

/** An engine that has told the end of a container may be silent this long within the rest of its output. */
const SILENCE_MS = 5_000;

/** Between two looks for more. */
const LAG_MS = 50;

const STREAMS = ['stdout', 'stderr'] as const;
type Stream = (typeof STREAMS)[number];
type Files = Readonly<Record<Stream, WriteStream>>;

/** The ending of a file that is being made anew. */
const WHOLE = '.whole';

/** Appends what a container writes to the files of its sandbox. */
export class ContainerOutput {
  readonly #abort = new AbortController();
  readonly #following: Promise<void>;
  /** How much of each stream is in its file. */
  readonly #written: Record<Stream, number> = { stdout: 0, stderr: 0 };
  #files: Files;
  /** Since the end of the container: gives up an engine that says nothing any more, however long it took before. */
  #silence: NodeJS.Timeout | undefined;

  /** With a terminal the output comes without frames, all of it as stdout. */
  constructor(
    private readonly engine: DockerEngine,
    private readonly containerId: string,
    private readonly sandbox: string,
    private readonly framed: boolean,
    private readonly silenceMs = SILENCE_MS,
  ) {
    this.#files = openFiles(sandbox, 'a');
    this.#following = this.#read(true).catch(() => undefined);
  }

  /**
   * To be called after the end of the container; resolves when everything is in the files. Podman stops following
   * before the last output has gone through and may skip some on the way, so the files are made anew from the whole of
   * it; where that cannot be had, what was followed stands.
   */
  async end(): Promise<void> {
    this.#silence = setTimeout(() => this.#abort.abort(), this.silenceMs);
    await this.#following;
    await closed(this.#files);
    await this.#makeAnew().catch(() => this.#leaveAsItIs());
    clearTimeout(this.#silence);
  }

  async #makeAnew(): Promise<void> {
    this.#files = openFiles(this.sandbox, 'w', WHOLE);
    this.#written.stdout = this.#written.stderr = 0;
    try {
      // The engine's log may lag behind the end of the container: it is whole when another look finds nothing new.
      for (let before = -1; before !== this.#total;) {
        if (before >= 0) await delay(LAG_MS);
        before = this.#total;
        await this.#read(false);
      }
    } finally {
      await closed(this.#files);
    }
    for (const name of STREAMS) await rename(join(this.sandbox, name + WHOLE), join(this.sandbox, name));
  }

  async #leaveAsItIs(): Promise<void> {
    for (const name of STREAMS) await rm(join(this.sandbox, name + WHOLE), { force: true }).catch(() => undefined);
  }

  get #total(): number {
    return this.#written.stdout + this.#written.stderr;
  }

  /** All output, from the first byte on; what was written before is passed over. */
  async #read(follow: boolean): Promise<void> {
    this.#silence?.refresh();
    const frames = new OutputFrames();
    const passed: Record<Stream, number> = { stdout: 0, stderr: 0 };
    for await (const chunk of await this.engine.output(this.containerId, follow, this.#abort.signal)) {
      this.#silence?.refresh();
      const bytes = chunk as Buffer;
      const pieces = this.framed ? [...frames.push(bytes)] : [{ stream: 'stdout' as const, data: bytes }];
      // An engine frames line by line: they are written together, as a write for each is slower than what writes them.
      for (const name of STREAMS) {
        const data = Buffer.concat(pieces.filter(({ stream }) => stream === name).map((piece) => piece.data));
        const known = Math.min(Math.max(this.#written[name] - passed[name], 0), data.length);
        passed[name] += data.length;
        if (known === data.length) continue;
        await write(this.#files[name], data.subarray(known));
        this.#written[name] += data.length - known;
      }
    }
  }
}

function openFiles(sandbox: string, flags: 'a' | 'w', ending = ''): Files {
  const open = (name: Stream): WriteStream =>
    createWriteStream(join(sandbox, name + ending), { flags, mode: 0o640 }).on('error', () => undefined);
  return { stdout: open('stdout'), stderr: open('stderr') };
}

async function closed(files: Files): Promise<void> {
  for (const file of Object.values(files)) file.end();
  await Promise.all(Object.values(files).map((file) => finished(file).catch(() => undefined)));
}

/** A container that writes faster than the disk waits for it. */
const write = (file: WriteStream, data: Buffer): Promise<void> =>
  new Promise((resolve, reject) => file.write(data, (error) => (error ? reject(error) : resolve())));
