import { BorealisError } from '@borealis/contracts';
import { z } from 'zod';
import type { Recording } from './recorded.js';

const startSchema = z.object({ atMs: z.number(), version: z.string(), settings: z.record(z.string(), z.json()) });

/** The recording of a row. BOREALIS_STORE_ROW_INVALID when it has another shape. */
export const recordingOf = (database: string, id: number, term: number, body: string): Recording => {
  try {
    return { id, term, ...startSchema.parse(JSON.parse(body)) };
  } catch (error) {
    const why = error instanceof z.ZodError ? (error.issues[0]?.message ?? 'another shape') : (error as Error).message;
    throw new BorealisError('BOREALIS_STORE_ROW_INVALID', { row: id, table: 'recording', database, why });
  }
};
