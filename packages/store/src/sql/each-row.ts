import type { Place } from './entity-of.js';

/** Reads and checks all rows of a table in the order they were written; all answers must be of one moment. */
export type EachRow = <T>(place: Place<T>, take: (entity: T) => Promise<void> | void) => Promise<void>;
