import { resolve } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import { PostgresArchive } from '../postgres/postgres-archive.js';
import { isPostgresAddress } from '../postgres/postgres-address.js';
import { SqliteArchive } from '../sqlite/sqlite-archive.js';
import type { Archive } from './archive.port.js';

export interface ArchivePlace {
  /** As DATABASE_URL has it. */
  readonly url: string;
  /** Where a relative path starts. */
  readonly folder: string;
}

/** The database as a whole: `read` leaves it as it is, `fill` makes it when there is none. */
export const openArchive = ({ url, folder }: ArchivePlace, purpose: 'read' | 'fill'): Promise<Archive> => {
  if (isPostgresAddress(url)) return purpose === 'read' ? PostgresArchive.openExisting(url) : PostgresArchive.open(url);
  const sqlite = /^sqlite:(?:\/\/)?([^:?].*)$/.exec(url)?.[1];
  if (sqlite !== undefined) {
    const path = resolve(folder, sqlite);
    return purpose === 'read' ? SqliteArchive.openExisting(path) : SqliteArchive.open(path);
  }
  return Promise.reject(new BorealisError('BOREALIS_STORE_UNSUPPORTED', { url: url.replace(/:.*/s, ':…') }));
};
