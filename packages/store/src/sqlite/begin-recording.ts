import type { DataSource } from 'typeorm';
import type { RecordingStart } from '../input-log/recorded.js';
import type { Term } from '../store.port.js';
import { statements } from './statements.js';

/** Inside the transaction of the caller. Where nothing was recorded and nothing is to be, none is begun. */
export const beginRecording = async (
  source: DataSource,
  start: RecordingStart | undefined,
  term: Term,
): Promise<number | undefined> => {
  const [any] = await source.query<unknown[]>(statements.anyRecording);
  if (start === undefined && any === undefined) return undefined;
  const body = start === undefined ? null : JSON.stringify(start);
  await source.query(statements.beginRecording, [term, start?.atMs ?? Date.now(), body]);
  const [row] = await source.query<{ id: number }[]>(statements.newestRecording);
  return row?.id;
};
