/** A row as it was when a recording began, as the driver gives it; `body` is null when it was not there. */
export interface PastRow {
  /** The text of `id`. */
  readonly key: string;
  readonly id: unknown;
  readonly body: unknown;
  readonly recording: number;
}

/** By key what was put aside first: later recordings put aside what had changed since. */
export const earliest = <T extends Pick<PastRow, 'key' | 'recording'>>(rows: readonly T[]): ReadonlyMap<string, T> => {
  const found = new Map<string, T>();
  for (const row of rows) {
    const before = found.get(row.key);
    if (before === undefined || row.recording < before.recording) found.set(row.key, row);
  }
  return found;
};
