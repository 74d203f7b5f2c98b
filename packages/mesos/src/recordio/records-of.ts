import { MesosError } from '../mesos-error.js';
import type { RecordDecoder } from './record-decoder.js';

/** The records a chunk completed; with a fault, those before it, which are as good as any. */
export const recordsOf = (
  decoder: RecordDecoder,
  chunk: Uint8Array,
): { readonly records: readonly Uint8Array[]; readonly fault?: MesosError } => {
  try {
    return { records: decoder.push(chunk) };
  } catch (fault) {
    if (!(fault instanceof MesosError)) throw fault;
    return { records: decoder.salvaged, fault };
  }
};
