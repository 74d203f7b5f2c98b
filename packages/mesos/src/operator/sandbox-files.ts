import { setTimeout as pause } from 'node:timers/promises';
import type { MesosJson } from '../json/index.js';
import { MesosError } from '../mesos-error.js';

/** What reading needs of a client. */
export interface FileServer {
  json(path: string, signal?: AbortSignal): Promise<MesosJson>;
  bytes(path: string, signal?: AbortSignal): Promise<Uint8Array>;
}

export interface FilePage {
  /** Where the page begins, in bytes. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Mesos gives no more than sixteen pages of memory at once. */
const pageBytes = 65_536;
const address = (path: string, more: string): string => `/files/read?path=${encodeURIComponent(path)}${more}`;

/** The size of a file, in bytes. Throws MESOS_CALL_REJECTED (404) for one that is not there. */
export const fileSize = async (server: FileServer, path: string, signal?: AbortSignal): Promise<number> =>
  (await pageAt(server, path, '&offset=-1', signal)).offset;

/** At most 64 KiB from an offset; nothing at or behind the end. A character may be cut at either end: decode as a stream. */
export const readPage = (server: FileServer, path: string, offset: number, signal?: AbortSignal): Promise<FilePage> =>
  pageAt(server, path, `&offset=${offset}&length=${pageBytes}`, signal);

/** The bytes of a file stand in the JSON text as they are, be they UTF-8 or not, so every byte is read as a character of its own. */
const pageAt = async (
  server: FileServer,
  path: string,
  more: string,
  signal: AbortSignal | undefined,
): Promise<FilePage> => {
  const text = Buffer.from(await server.bytes(address(path, more), signal)).toString('latin1');
  try {
    const { offset, data } = JSON.parse(text) as { readonly offset: number; readonly data: string };
    return { offset, bytes: bytesOf(data) };
  } catch (error) {
    throw new MesosError('MESOS_JSON_INVALID', `A page of ${path}: ${(error as Error).message}.`, { cause: error });
  }
};

/** Characters above 255 can only come from an escape: those are written by servers that decode what they read. */
const bytesOf = (data: string): Uint8Array =>
  // eslint-disable-next-line no-control-regex -- every byte there is
  /^[\x00-\xff]*$/.test(data) ? Buffer.from(data, 'latin1') : Buffer.from(data, 'utf8');

export interface TailOptions {
  /** Where to begin: an offset, or this many bytes before the end (up to three fewer, to begin with a whole character). Default: the beginning. */
  readonly from?: number | { readonly beforeEnd: number };
  /** Between two looks at a file that does not grow. Default 1 s. */
  readonly everyMs?: number;
  readonly signal: AbortSignal;
}

/** What a tail tells: text in the order of the file, or that it became shorter (rotated, truncated) and is read from its beginning. */
export type TailPart =
  { readonly kind: 'text'; readonly offset: number; readonly text: string } | { readonly kind: 'truncated' };

/** Follows a growing file, page by page, until the signal ends. Characters are never cut. */
export async function* tail(server: FileServer, path: string, options: TailOptions): AsyncIterable<TailPart> {
  const { from = 0, everyMs = 1_000, signal } = options;
  let offset = typeof from === 'number' ? from : Math.max(0, (await fileSize(server, path, signal)) - from.beforeEnd);
  let decoder = new TextDecoder();
  // So many bytes before the end may be in the middle of a character, of which nothing is told.
  let amidst = typeof from !== 'number' && offset > 0;
  while (!signal.aborted) {
    const page = await unlessEnded(signal, () => readPage(server, path, offset, signal));
    if (page === undefined) return;
    if (page.bytes.length > 0) {
      const begin = amidst ? characterStart(page.bytes) : 0;
      amidst = false;
      const text = decoder.decode(page.bytes.subarray(begin), { stream: true });
      if (text !== '') yield { kind: 'text', offset: offset + begin, text };
      offset += page.bytes.length;
      continue;
    }
    const size = await unlessEnded(signal, () => fileSize(server, path, signal));
    if (size === undefined) return;
    if (size < offset) {
      offset = 0;
      amidst = false;
      decoder = new TextDecoder();
      yield { kind: 'truncated' };
    } else if (size === offset) {
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Behind the bytes that continue a character of UTF-8, of which there are at most three. */
const characterStart = (bytes: Uint8Array): number => {
  let start = 0;
  while (start < 3 && start < bytes.length && (bytes[start]! & 0xc0) === 0x80) start += 1;
  return start;
};

const unlessEnded = async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
};
