import { setImmediate as nextTurn } from 'node:timers/promises';
import { entityOf } from '../sql/entity-of.js';
import type { Place, RawRow } from '../sql/entity-of.js';
import { postgresDialect } from './postgres-dialect.js';
import type { Transaction } from './session.js';

/** Rows read and checked at once; in between the event loop gets a turn. */
const rowsAtOnce = 1_000;

/** All entities of a table, page by page. The next page is on its way while one is checked. */
export const eachRow = async <T>(
  { rows }: Transaction,
  place: Place<T>,
  take: (entity: T) => Promise<void> | void,
): Promise<void> => {
  const { table, idColumn = 'id' } = place;
  const fetch = () => rows<RawRow>(`FETCH ${rowsAtOnce} FROM page`);
  // Only a number tells the order of writing.
  const order = place.idColumn === undefined ? '' : ` ORDER BY ${place.idColumn}`;
  await rows(`DECLARE page NO SCROLL CURSOR FOR SELECT ${idColumn} AS id, body FROM ${table}${order}`);
  for (let coming = fetch(); ;) {
    const page = await coming;
    if (page.length === rowsAtOnce) {
      coming = fetch();
      // Should a row be refused, nobody waits for it any more.
      coming.catch(() => undefined);
    }
    for (const row of page) {
      const taken = take(entityOf(place, row, postgresDialect));
      if (taken) await taken;
    }
    if (page.length < rowsAtOnce) break;
    await nextTurn();
  }
  await rows('CLOSE page');
};
