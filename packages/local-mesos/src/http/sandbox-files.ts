import { createReadStream } from 'node:fs';
import type { Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { answerJson, answerJsonText, answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';

const MOST_READ_BYTES = 65_536;

/** The directory of one agent's sandboxes, `<work dir>/slaves/<agent id>`; undefined while it has none. */
export type SandboxRoots = () => readonly string[];

interface Found {
  readonly real: string;
  readonly stats: Stats;
}

/** `/files/browse`, `/files/read` and `/files/download` for what is below the roots; nothing else can be reached. */
export function sandboxFiles(roots: SandboxRoots): ReadonlyMap<string, Handler> {
  const handler =
    (answer: (exchange: Exchange, path: string, found: Found) => Promise<void>): Handler =>
    async (exchange) => {
      const path = exchange.query.get('path');
      if (path === null) return answerText(exchange, 400, "Expecting 'path=value' in query.\n");
      const found = await find(roots(), path);
      if (found === undefined) return answerText(exchange, 404);
      return answer(exchange, path, found);
    };
  return new Map([
    ['/files/browse', handler(browse)],
    ['/files/read', handler(read)],
    ['/files/download', handler(download)],
  ]);
}

/** A path as `/state` shows it, or `/frameworks/<id>/executors/<id>/runs/latest`, independent of the work directory. */
async function find(roots: readonly string[], path: string): Promise<Found | undefined> {
  for (const root of roots) {
    const wanted = path.startsWith('/frameworks/') ? join(root, path) : path;
    const realRoot = await realpath(root).catch(() => undefined);
    const real = await realpath(wanted).catch(() => undefined);
    if (realRoot === undefined || real === undefined) continue;
    // Links and dots are resolved by now: what is not below the root is not there.
    if (real === realRoot || real.startsWith(realRoot + sep)) return { real, stats: await stat(real) };
  }
  return undefined;
}

async function browse(exchange: Exchange, path: string, { real, stats }: Found): Promise<void> {
  if (!stats.isDirectory()) return answerJson(exchange, []);
  const entries = await Promise.all(
    (await readdir(real)).sort().map(async (name) => {
      const entry = await stat(join(real, name)).catch(() => undefined);
      return entry === undefined ? [] : [entryView(`${path.replace(/\/$/, '')}/${name}`, entry)];
    }),
  );
  answerJson(exchange, entries.flat());
}

const entryView = (path: string, entry: Stats): Readonly<Record<string, unknown>> => ({
  path,
  nlink: entry.nlink,
  size: entry.size,
  mtime: Math.floor(entry.mtimeMs / 1000),
  mode: modeText(entry),
  uid: String(entry.uid),
  gid: String(entry.gid),
});

function modeText(entry: Stats): string {
  const bits = [...'rwxrwxrwx'].map((letter, i) => ((entry.mode >> (8 - i)) & 1 ? letter : '-')).join('');
  return (entry.isDirectory() ? 'd' : '-') + bits;
}

/** Without an offset it tells the size; otherwise at most 64 KiB from there. */
async function read(exchange: Exchange, _path: string, { real, stats }: Found): Promise<void> {
  if (stats.isDirectory()) return answerText(exchange, 400, 'Cannot read a directory.\n');
  const offset = Number(exchange.query.get('offset') ?? -1);
  const length = Number(exchange.query.get('length') ?? -1);
  if (!Number.isInteger(offset) || offset < -1)
    return answerText(exchange, 400, `Failed to parse offset '${offset}'.\n`);
  if (!Number.isInteger(length) || length < -1)
    return answerText(exchange, 400, `Failed to parse length '${length}'.\n`);
  if (offset === -1) return answerJson(exchange, { offset: stats.size, data: '' });
  const wanted = Math.max(0, Math.min(length === -1 ? MOST_READ_BYTES : length, MOST_READ_BYTES, stats.size - offset));
  const file = await open(real, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, offset);
    // Mesos puts the bytes into the text as they are, though a page may cut a character.
    const data = buffer.subarray(0, bytesRead).toString('latin1');
    answerJsonText(exchange, Buffer.from(JSON.stringify({ offset, data }), 'latin1'));
  } finally {
    await file.close();
  }
}

async function download(exchange: Exchange, _path: string, { real, stats }: Found): Promise<void> {
  if (stats.isDirectory()) return answerText(exchange, 400, 'Cannot download a directory.\n');
  exchange.response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename=${basename(real).replace(/[^\w.-]/g, '_')}`,
  });
  await pipeline(createReadStream(real), exchange.response);
}
