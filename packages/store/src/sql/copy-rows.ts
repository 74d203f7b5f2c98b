import type { KeptRow } from '../backup/archive.port.js';
import type { EachRow } from './each-row.js';
import { placeNames, places } from './places.js';

/** Everything a database keeps, checked row by row. */
export const copyRows = async (
  database: string,
  each: EachRow,
  take: (row: KeptRow) => Promise<void>,
): Promise<void> => {
  for (const kind of placeNames)
    await each<unknown>({ database, ...places[kind] }, (value) => take({ kind, value } as KeptRow));
};
