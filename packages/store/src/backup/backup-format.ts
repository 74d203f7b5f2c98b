import { z } from 'zod';
import { placeNames, places } from '../sql/places.js';
import type { KeptRow } from './archive.port.js';

/** Raised when older versions could not read what is written. */
export const formatVersion = 1;

/** The first line of a backup. */
export const headerSchema = z.object({
  borealis: z.literal('backup'),
  version: z.int().min(1),
  writtenBy: z.string(),
  createdAtMs: z.number(),
  /** Where it was taken from, without secrets. */
  from: z.string(),
});
export type BackupHeader = z.output<typeof headerSchema>;

/** The last line. The digest is of all lines before it, with their line ends. */
export const footerSchema = z.object({
  end: z.literal(true),
  /** The term of the database at that moment. */
  term: z.int().min(0),
  rows: z.int().min(0),
  sha256: z.string(),
});
export type BackupFooter = z.output<typeof footerSchema>;

export const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

const rowSchema = z.object({ kind: z.enum(placeNames as [string, ...string[]]), value: z.unknown() });

/** The row of a line; throws what is wrong with it. */
export const rowOf = (line: unknown): KeptRow => {
  const { kind, value } = rowSchema.parse(line) as { readonly kind: KeptRow['kind']; readonly value: unknown };
  return { kind, value: places[kind].schema.parse(value) } as KeptRow;
};
