import { earliest } from '../input-log/overlay.js';
import type { PastRow } from '../input-log/overlay.js';
import type { Dialect } from './dialect.js';
import type { EachRow } from './each-row.js';
import { entityOf } from './entity-of.js';

/** Reads rows as they were when a recording began: those of now, but for what was put aside since. */
export const eachPastRow =
  (each: EachRow, putAside: (table: string) => Promise<readonly PastRow[]>, dialect: Dialect): EachRow =>
  async (place, take) => {
    const past = earliest(await putAside(place.table));
    await each(place, (entity) => {
      const id = place.key === undefined ? 'framework' : (entity as Readonly<Record<string, string>>)[place.key];
      return past.has(id ?? '') ? undefined : take(entity);
    });
    for (const row of past.values()) if (row.body !== null) await take(entityOf(place, row, dialect));
  };
