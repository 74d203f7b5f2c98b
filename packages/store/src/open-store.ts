import type { CrashPlan } from './crash-point.js';
import { passingOf } from './crash-point.js';
import { MemoryStore } from './memory/memory-store.js';
import { keyringOf, SealedStore } from './sealing/index.js';
import { isPostgresAddress } from './postgres/postgres-address.js';
import { PostgresStore } from './postgres/postgres-store.js';
import { sqliteFileOf } from './sqlite/sqlite-address.js';
import { SqliteStore } from './sqlite/sqlite-store.js';
import type { Store, StoreLogger } from './store.port.js';
import { ThreadedStore } from './thread/threaded-store.js';
import { unsupportedAddress } from './unsupported-address.js';

interface OpenOptions {
  readonly url: string;
  readonly folder?: string;
  readonly logger?: StoreLogger;
  readonly thread?: 'own' | 'same';
  readonly crash?: CrashPlan | undefined;
}

/**
 * Opens the store a `DATABASE_URL` names: `sqlite:<path>` (a relative path starts in `folder`), `postgres://…` or `memory:`. Rejects
 * with BOREALIS_STORE_UNSUPPORTED for anything else. A database file is written in a thread of its own unless `thread` is `same`: then each
 * commit stops the event loop for as long as the disk takes. With `keys`, even with none, secrets are sealed (see `keyringOf`), and what is
 * there can be opened: else it rejects with BOREALIS_STORE_KEY_WRONG, before anything is changed.
 */
export const openStore = async ({
  keys,
  ...options
}: OpenOptions & { readonly keys?: readonly string[] }): Promise<Store> => {
  const store = await openPlain(options);
  if (keys === undefined || options.url === 'memory:') return store;
  const { url, folder = process.cwd(), logger } = options;
  const sealedBy = (make: boolean): SealedStore =>
    new SealedStore(store, keyringOf({ url, folder, location: store.location, keys, make, logger }), logger);
  try {
    // A key is made only where nothing is sealed with another.
    await sealedBy(false).loadWithoutTasks();
    return sealedBy(true);
  } catch (error) {
    await store.close();
    throw error;
  }
};

const openPlain = async ({
  url,
  folder = process.cwd(),
  logger,
  thread = 'own',
  crash,
}: OpenOptions): Promise<Store> => {
  if (url === 'memory:') return new MemoryStore();
  if (isPostgresAddress(url)) return PostgresStore.open(url, logger, passingOf(crash));
  const file = sqliteFileOf(url, folder);
  if (file === undefined) throw unsupportedAddress(url);
  return thread === 'own'
    ? ThreadedStore.open(file, logger, { crash })
    : SqliteStore.open(file, logger, passingOf(crash));
};
