import type { KeptRow } from '../backup/archive.port.js';
import type { Place } from './entity-of.js';
import { placeNames, places } from './places.js';

/** Reads all rows of a table in the order they were written; all answers must be of one moment. */
export type EachRow = <T>(place: Place<T>, take: (entity: T) => Promise<void>) => Promise<void>;

/** Everything a database keeps, checked row by row. */
export const copyRows = async (
  database: string,
  each: EachRow,
  take: (row: KeptRow) => Promise<void>,
): Promise<void> => {
  for (const kind of placeNames)
    await each<unknown>({ database, ...places[kind] }, (value) => take({ kind, value } as KeptRow));
};
