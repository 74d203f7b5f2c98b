import type { RecordingStart } from '../input-log/recorded.js';
import type { Term } from '../store.port.js';
import type { Transaction } from './session.js';
import { statements } from './statements.js';

/** Inside the transaction of the caller. Where nothing was recorded and nothing is to be, none is begun. */
export const beginRecording = async (
  { rows }: Transaction,
  start: RecordingStart | undefined,
  term: Term,
): Promise<number | undefined> => {
  const any = await rows(statements.anyRecording);
  if (start === undefined && any.length === 0) return undefined;
  const body = start === undefined ? null : JSON.stringify(start);
  const [row] = await rows<{ seq: string }>(statements.beginRecording, [term, start?.atMs ?? Date.now(), body]);
  return row && Number(row.seq);
};
