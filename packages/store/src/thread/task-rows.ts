import type { RawRow } from '../sql/entity-of.js';

/** Rows of tasks as the database gave them, packed so that their memory is handed over and not copied: for each row the lengths of id and body, and then both. */
export interface PackedRows {
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface ByteRow {
  readonly id: Uint8Array;
  readonly body: Uint8Array;
}

export const packRows = (rows: readonly RawRow[]): PackedRows => {
  const parts = rows.flatMap(({ id, body }) => [
    new Uint8Array(id as ArrayBuffer),
    new Uint8Array(body as ArrayBuffer),
  ]);
  const lengths = Uint32Array.from(parts, ({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { lengths, bytes };
};

export function* unpackRows({ lengths, bytes }: PackedRows): Generator<ByteRow> {
  let at = 0;
  const next = (length = 0): Uint8Array => bytes.subarray(at, (at += length));
  for (let index = 0; index < lengths.length; index += 2)
    yield { id: next(lengths[index]), body: next(lengths[index + 1]) };
}

export const isPacked = (value: unknown): value is PackedRows =>
  typeof value === 'object' && value !== null && 'lengths' in value && value.lengths instanceof Uint32Array;
