import { createReadStream } from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentType } from 'mime-types';
import { answerJson, answerJsonText, answerText } from '../answer.js';
import type { Exchange, Handler } from '../answer.js';
import { findFile, listFiles, readPage } from './attached-files.js';
import type { FileEntry, FileRoots, FoundFile } from './attached-files.js';

/** Virtual paths and the directories they stand for. */
export type AttachedPaths = () => Readonly<Record<string, string>>;

/** `/files/browse`, `/files/read`, `/files/download` and `/files/debug`: what is below the roots, and nothing else. */
export function fileRoutes(roots: FileRoots, attached: AttachedPaths): ReadonlyMap<string, Handler> {
  const handler =
    (answer: (exchange: Exchange, path: string, found: FoundFile) => Promise<void>): Handler =>
    async (exchange) => {
      const path = exchange.query.get('path');
      if (path === null) return answerText(exchange, 400, "Expecting 'path=value' in query.\n");
      const found = await findFile(roots(), path);
      if (found === undefined) return answerText(exchange, 404);
      return answer(exchange, path, found);
    };
  return new Map<string, Handler>([
    ['/files/browse', handler(browse)],
    ['/files/read', handler(read)],
    ['/files/download', handler(download)],
    ['/files/debug', (exchange) => answerJson(exchange, attached())],
  ]);
}

async function browse(exchange: Exchange, path: string, found: FoundFile): Promise<void> {
  answerJson(exchange, (await listFiles(path, found)).map(entryView));
}

const entryView = ({ path, stats, user, group }: FileEntry): Readonly<Record<string, unknown>> => ({
  path,
  nlink: stats.nlink,
  size: stats.size,
  mtime: Math.floor(stats.mtimeMs / 1000),
  mode: modeText(stats),
  uid: user,
  gid: group,
});

function modeText(entry: Stats): string {
  const bits = [...'rwxrwxrwx'].map((letter, i) => ((entry.mode >> (8 - i)) & 1 ? letter : '-')).join('');
  return (entry.isDirectory() ? 'd' : '-') + bits;
}

/** Without an offset it tells the size; otherwise at most 64 KiB from there. */
async function read(exchange: Exchange, _path: string, found: FoundFile): Promise<void> {
  if (found.stats.isDirectory()) return answerText(exchange, 400, 'Cannot read a directory.\n');
  const offset = Number(exchange.query.get('offset') ?? -1);
  const length = Number(exchange.query.get('length') ?? -1);
  for (const [name, value] of Object.entries({ offset, length })) {
    if (!Number.isInteger(value)) return answerText(exchange, 400, `Failed to parse ${name}.\n`);
    if (value < -1) return answerText(exchange, 400, `Negative ${name} provided: ${value}.\n`);
  }
  if (offset === -1) return answerJson(exchange, { offset: found.stats.size, data: '' });
  const page = await readPage(found, offset, length === -1 ? undefined : length);
  // Mesos puts the bytes into the text as they are, though a page may cut a character.
  answerJsonText(exchange, Buffer.from(JSON.stringify({ offset, data: page.toString('latin1') }), 'latin1'));
}

async function download(exchange: Exchange, _path: string, { real, stats }: FoundFile): Promise<void> {
  if (stats.isDirectory()) return answerText(exchange, 400, 'Cannot download a directory.\n');
  const name = basename(real);
  exchange.response.writeHead(200, {
    'Content-Type': contentType(extname(name)) || 'application/octet-stream',
    'Content-Length': String(stats.size),
    'Content-Disposition': `attachment; filename=${name.replace(/[^\w.-]/g, '_')}`,
  });
  // Not a byte more than was promised, though the file may grow meanwhile.
  if (stats.size === 0) exchange.response.end();
  else await pipeline(createReadStream(real, { end: stats.size - 1 }), exchange.response);
}
