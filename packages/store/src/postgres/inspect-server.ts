import { BorealisError } from '@borealis/contracts';
import type { StoreLogger } from '../store.port.js';
import type { Transaction } from './session.js';

interface Server {
  readonly version: number;
  readonly encoding: string;
  readonly read_only: string;
  readonly standby: boolean;
  readonly schema: string | null;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
}

const question = `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
  current_setting('transaction_read_only') AS read_only, pg_is_in_recovery() AS standby, current_schema() AS schema,
  current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
  current_setting('synchronous_commit') AS synchronous_commit`;
const oldest = 130_000;

/**
 * Refuses a server nothing can be kept on, and warns of one that may forget. Returns whether commits have to ask for durability
 * themselves, because the server's setting would let them go before they are on the disk.
 */
export const inspectServer = async (
  transaction: Transaction,
  database: string,
  logger?: StoreLogger,
): Promise<{ readonly asksForDurability: boolean }> => {
  const [server] = await transaction.rows<Server>(question);
  if (!server) throw new BorealisError('BOREALIS_STORE_FAILED', { database, why: 'it does not answer' });
  const refuse = (code: 'UNREADABLE' | 'UNWRITABLE' | 'DENIED', why: string): never => {
    throw new BorealisError(`BOREALIS_STORE_${code}`, { database, why });
  };
  if (server.version < oldest)
    refuse('UNREADABLE', `it is PostgreSQL ${server.version / 10_000}, 13 or newer is needed`);
  if (server.encoding !== 'UTF8') refuse('UNREADABLE', `its encoding is ${server.encoding}, UTF8 is needed`);
  if (server.standby) refuse('UNWRITABLE', 'the server is a standby; name the primary');
  if (server.read_only === 'on') refuse('UNWRITABLE', 'it is read only (default_transaction_read_only is on)');
  if (server.schema === null) refuse('DENIED', 'none of the schemas of the search path exists or may be used');
  for (const setting of ['fsync', 'full_page_writes'] as const)
    if (server[setting] === 'off')
      logger?.warn({ database, setting }, `The server has ${setting} = off: a crash of its machine may lose the state`);
  return { asksForDurability: server.synchronous_commit === 'off' };
};
