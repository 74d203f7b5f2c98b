import { resolve } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import { MemoryStore } from './memory/memory-store.js';
import { SqliteStore } from './sqlite/sqlite-store.js';
import type { Store, StoreLogger } from './store.port.js';

/** Of an address that may hold a password only the kind is shown. */
const shown = (url: string): string => {
  const kind = /^([a-z][a-z0-9+.-]*:)./i.exec(url)?.[1];
  return kind === undefined || kind === 'sqlite:' ? url : `${kind}…`;
};

/**
 * Opens the store a `DATABASE_URL` names: `sqlite:<path>` (a relative path starts in `folder`) or `memory:`. Rejects with
 * BOREALIS_STORE_UNSUPPORTED for anything else.
 */
export const openStore = async ({
  url,
  folder = process.cwd(),
  logger,
}: {
  readonly url: string;
  readonly folder?: string;
  readonly logger?: StoreLogger;
}): Promise<Store> => {
  if (url === 'memory:') return new MemoryStore();
  const sqlite = /^sqlite:(?:\/\/)?([^:?].*)$/.exec(url);
  if (sqlite?.[1] !== undefined) return SqliteStore.open(resolve(folder, sqlite[1]), logger);
  throw new BorealisError('BOREALIS_STORE_UNSUPPORTED', { url: shown(url) });
};
