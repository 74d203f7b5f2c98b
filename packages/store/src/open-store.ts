import type { CrashPlan } from './crash-point.js';
import { passingOf } from './crash-point.js';
import { MemoryStore } from './memory/memory-store.js';
import { keyringOf, SealedStore } from './sealing/index.js';
import { isPostgresAddress } from './postgres/postgres-address.js';
import { PostgresStore } from './postgres/postgres-store.js';
import { sqliteFileOf } from './sqlite/sqlite-address.js';
import { SqliteStore } from './sqlite/sqlite-store.js';
import type { SnapshotWithoutTasks, Store, StoreLogger } from './store.port.js';
import { ThreadedStore } from './thread/threaded-store.js';
import { unsupportedAddress } from './unsupported-address.js';

interface OpenOptions {
  readonly url: string;
  readonly folder?: string;
  readonly logger?: StoreLogger;
  readonly thread?: 'own' | 'same';
  readonly crash?: CrashPlan | undefined;
}

interface AcceptOptions {
  readonly keys?: readonly string[];
  /** Is shown what is there, and where that is, before anything is changed. When it throws, the database is left alone. */
  readonly accept?: (kept: SnapshotWithoutTasks, location: string) => void;
}

/**
 * Opens the store a `DATABASE_URL` names: `sqlite:<path>` (a relative path starts in `folder`), `postgres://…` or `memory:`. Rejects
 * with BOREALIS_STORE_UNSUPPORTED for anything else. A database file is written in a thread of its own unless `thread` is `same`: then each
 * commit stops the event loop for as long as the disk takes. With `keys`, even with none, secrets are sealed (see `keyringOf`), and what is
 * there can be opened: else it rejects with BOREALIS_STORE_KEY_WRONG, before anything is changed.
 */
export const openStore = async ({ keys, accept, ...options }: OpenOptions & AcceptOptions): Promise<Store> => {
  const plain = await openPlain(options);
  const { url, folder = process.cwd(), logger } = options;
  const { location } = plain;
  const isSealed = keys !== undefined && url !== 'memory:';
  const opened = (make: boolean): Store =>
    isSealed ? new SealedStore(plain, keyringOf({ url, folder, location, keys, make, logger }), logger) : plain;
  if (!isSealed && !accept) return plain;
  try {
    // A key is made only where nothing is sealed with another.
    const kept = await opened(false).loadWithoutTasks();
    accept?.(kept, location);
    return opened(true);
  } catch (error) {
    await plain.close();
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
