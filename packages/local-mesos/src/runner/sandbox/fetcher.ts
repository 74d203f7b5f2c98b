import { appendFile, chmod, copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import { LocalMesosError, reasonOf } from '../../errors.js';
import type { UriSpec } from '../runner.js';
import { extractArchive } from './archive.js';
import { download, refusedUri } from './download.js';
import { FetchCache } from './fetch-cache.js';

export interface FetcherOptions {
  /** Holds what is cached, and is emptied when it is first used. */
  readonly cacheDir: string;
  readonly cacheBytes: number;
  /** A download without a byte for this long is given up. */
  readonly stallTimeoutMs: number;
}

/**
 * Brings every URI into the sandbox before the task starts: http, https, file: and plain absolute paths. Executables
 * get their bit, archives are unpacked into the sandbox, as their suffix says. The first failure ends it.
 */
export class Fetcher {
  readonly #cache: FetchCache;

  constructor(private readonly options: FetcherOptions) {
    this.#cache = new FetchCache(options.cacheDir, options.cacheBytes, (uri, target) =>
      download(uri, target, options.stallTimeoutMs),
    );
  }

  /** @throws LocalMesosError `LOCAL_MESOS_FETCH_FAILED`, naming the URI. */
  async fetchAll(uris: readonly UriSpec[], sandbox: string, user: string): Promise<void> {
    for (const uri of uris) {
      try {
        const target = join(sandbox, targetName(uri));
        await mkdir(dirname(target), { recursive: true });
        if (uri.cache) await this.#takeCached(uri, target, sandbox, user);
        else await this.#fetch(uri, target, sandbox);
        await note(sandbox, `Fetched '${uri.value}' to '${target}'`);
      } catch (error) {
        const failure =
          error instanceof LocalMesosError ? error : refusedUri(uri.value, reasonOf(error), { cause: error });
        await note(sandbox, failure.message);
        throw failure;
      }
    }
  }

  async #fetch(uri: UriSpec, target: string, sandbox: string): Promise<void> {
    await download(uri.value, target, this.options.stallTimeoutMs);
    if (uri.executable) await chmod(target, 0o755);
    else if (uri.extract) await extractArchive(target, sandbox);
  }

  /** Of a cached archive only the content comes into the sandbox. */
  #takeCached(uri: UriSpec, target: string, sandbox: string, user: string): Promise<void> {
    return this.#cache.use(user, uri.value, async (cached) => {
      if (!uri.executable && uri.extract && (await extractArchive(cached, sandbox))) return;
      await copyFile(cached, target);
      if (uri.executable) await chmod(target, 0o755);
    });
  }
}

function targetName(uri: UriSpec): string {
  const name = uri.outputFile ?? basename(uri.value);
  const clean = normalize(name);
  if (name === '' || isAbsolute(name) || clean === '.' || clean.split('/').includes('..')) {
    throw refusedUri(uri.value, `'${name}' is not a path inside the sandbox`);
  }
  return clean;
}

/** What the fetcher did is in the task's own stderr, as with Mesos. */
const note = (sandbox: string, text: string): Promise<void> => appendFile(join(sandbox, 'stderr'), `${text}\n`);
