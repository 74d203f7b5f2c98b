import { kinds } from '../batch.js';
import type { Batch } from '../batch.js';
import type { PastKind } from './recorded.js';

/** Rows of a kind that are about to be changed for the first time in a recording. */
export interface FirstTouched {
  readonly kind: PastKind;
  readonly ids: readonly string[];
}

const pastKinds: readonly PastKind[] = ['framework', ...kinds];

/**
 * Which rows have changed since the recording of now began. Before its first change a row is put aside as it was: so the state a
 * recording began with can be told at any time, and nothing has to be copied when it begins.
 */
export class KeptBeginning {
  private recording: number | undefined;
  private readonly touched = new Map<PastKind, Set<string>>();

  /** Undefined: nothing is recorded that would need it. */
  begin(recording: number | undefined): void {
    this.recording = recording;
    this.touched.clear();
  }

  /** These recordings are gone; with the one of now nothing needs to be put aside any more. */
  forget(recordings: readonly number[]): void {
    if (this.recording !== undefined && recordings.includes(this.recording)) this.begin(undefined);
  }

  get current(): number | undefined {
    return this.recording;
  }

  firstTouched(batch: Batch): FirstTouched[] {
    if (this.recording === undefined) return [];
    return pastKinds
      .map((kind) => ({ kind, ids: idsOf(batch, kind).filter((id) => !this.touched.get(kind)?.has(id)) }))
      .filter(({ ids }) => ids.length > 0);
  }

  /** They are put aside for good: the transaction is durable. */
  remember(first: readonly FirstTouched[]): void {
    for (const { kind, ids } of first) {
      const touched = this.touched.get(kind) ?? new Set();
      for (const id of ids) touched.add(id);
      this.touched.set(kind, touched);
    }
  }
}

const idsOf = (batch: Batch, kind: PastKind): string[] =>
  kind === 'framework' ? (batch.framework ? ['framework'] : []) : [...batch[kind].keys()];
