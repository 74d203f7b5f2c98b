import type { Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FileInfo } from '../../wire.js';
import { ownerNames } from './owner-names.js';
import type { OwnerNames } from './owner-names.js';

/** Real directories whose content may be seen, such as `<work dir>/slaves/<agent id>`. */
export type FileRoots = () => readonly string[];

export interface FoundFile {
  readonly real: string;
  readonly stats: Stats;
}

/** One entry of a directory. */
export interface FileEntry {
  readonly path: string;
  readonly stats: Stats;
  /** Names, or the numbers of those that have none. */
  readonly user: string;
  readonly group: string;
}

/** Mesos' cap: 16 pages. */
const MOST_READ_BYTES = 65_536;

/**
 * A path as `/state` shows it, or `/frameworks/<id>/executors/<id>/runs/latest`, independent of the work directory. What
 * is not below the roots is not there.
 */
export async function findFile(roots: readonly string[], path: string): Promise<FoundFile | undefined> {
  for (const root of roots) {
    const wanted = path.startsWith('/frameworks/') ? join(root, path) : path;
    const realRoot = await realpath(root).catch(() => undefined);
    const real = await realpath(wanted).catch(() => undefined);
    if (realRoot === undefined || real === undefined) continue;
    // Links and dots are resolved by now.
    if (real === realRoot || real.startsWith(realRoot + sep)) return { real, stats: await stat(real) };
  }
  return undefined;
}

/** The entries of a directory, by path; none for a file. `path` is how the directory was asked for. */
export async function listFiles(path: string, { real, stats }: FoundFile): Promise<readonly FileEntry[]> {
  if (!stats.isDirectory()) return [];
  const names = await ownerNames();
  const entries = (await readdir(real)).sort().map(async (name) => {
    // It may be gone by now.
    const entry = await stat(join(real, name)).catch(() => undefined);
    return entry === undefined ? [] : [entryOf(`${path.replace(/\/$/, '')}/${name}`, entry, names)];
  });
  return (await Promise.all(entries)).flat();
}

const entryOf = (path: string, stats: Stats, { users, groups }: OwnerNames): FileEntry => ({
  path,
  stats,
  user: users.get(stats.uid) ?? String(stats.uid),
  group: groups.get(stats.gid) ?? String(stats.gid),
});

/** At most 64 KiB from the offset; nothing from behind the end. */
export async function readPage({ real, stats }: FoundFile, offset: number, length?: number): Promise<Buffer> {
  const wanted = Math.max(0, Math.min(length ?? MOST_READ_BYTES, MOST_READ_BYTES, stats.size - offset));
  const file = await open(real, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** An entry as operators read it. */
export const fileInfo = ({ path, stats, user, group }: FileEntry): FileInfo => ({
  path,
  nlink: stats.nlink,
  size: stats.size,
  mtime: { nanoseconds: Math.floor(stats.mtimeMs / 1000) * 1e9 },
  mode: stats.mode,
  uid: user,
  gid: group,
});
