import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

interface Entry {
  readonly path: string;
  readonly ready: Promise<void>;
  bytes: number;
  /** Those that read it now; it stays as long as there is one. */
  readers: number;
}

/**
 * Files that were fetched once for all tasks of a user. Those who want the same one at the same time wait for one
 * download. The least recently used files go when the cache is full; what was cached is never asked for again.
 */
export class FetchCache {
  /** In the order of their last use. */
  readonly #entries = new Map<string, Entry>();
  #folder: Promise<unknown> | undefined;
  #count = 0;

  constructor(
    private readonly folder: string,
    private readonly mostBytes: number,
    private readonly download: (uri: string, target: string) => Promise<void>,
  ) {}

  /** Calls `use` with the cached file, which stays where it is until that is done. */
  async use(user: string, uri: string, use: (path: string) => Promise<void>): Promise<void> {
    const key = `${user}\n${uri}`;
    const entry = this.#entries.get(key) ?? this.#begin(uri);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.readers += 1;
    try {
      await entry.ready;
      await use(entry.path);
    } catch (error) {
      if (entry.bytes < 0) this.#entries.delete(key);
      throw error;
    } finally {
      entry.readers -= 1;
      await this.#shrink();
    }
  }

  #begin(uri: string): Entry {
    this.#count += 1;
    const path = join(this.folder, `c${this.#count}-${basename(uri)}`);
    const entry: Entry = {
      path,
      ready: this.#fill(uri, path, (bytes) => (entry.bytes = bytes)),
      bytes: -1,
      readers: 0,
    };
    return entry;
  }

  async #fill(uri: string, path: string, done: (bytes: number) => void): Promise<void> {
    // What an earlier cluster left there belongs to nobody.
    this.#folder ??= rm(this.folder, { recursive: true, force: true }).then(() =>
      mkdir(this.folder, { recursive: true }),
    );
    await this.#folder;
    await this.download(uri, path);
    done((await stat(path)).size);
  }

  async #shrink(): Promise<void> {
    let total = [...this.#entries.values()].reduce((sum, { bytes }) => sum + Math.max(bytes, 0), 0);
    for (const [key, { path, bytes, readers }] of this.#entries) {
      if (total <= this.mostBytes) return;
      if (readers > 0 || bytes < 0) continue;
      this.#entries.delete(key);
      total -= bytes;
      await rm(path, { force: true });
    }
  }
}
