import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows in one statement. Between two statements of a kind the event loop gets a turn, so that a big batch does not stop it. */
export const rowsAtOnce = 500;

export const inSlices = async <T>(
  rows: readonly T[],
  write: (slice: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) await nextTurn();
    await write(rows.slice(from, from + rowsAtOnce));
  }
};
