import { PostgresArchive } from '../postgres/postgres-archive.js';
import { isPostgresAddress } from '../postgres/postgres-address.js';
import { sqliteFileOf } from '../sqlite/sqlite-address.js';
import { SqliteArchive } from '../sqlite/sqlite-archive.js';
import { unsupportedAddress } from '../unsupported-address.js';
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
  const file = sqliteFileOf(url, folder);
  if (file !== undefined) return purpose === 'read' ? SqliteArchive.openExisting(file) : SqliteArchive.open(file);
  return Promise.reject(unsupportedAddress(url));
};
