import type { Framework, Operation, Snapshot } from '@borealis/contracts';
import type { Kind } from '../batch.js';
import type { TaskHistoryEntry, Term } from '../store.port.js';

/** One thing that is kept, in no database's own words. Secrets in it stay sealed. */
export type KeptRow =
  | { readonly kind: 'framework'; readonly value: Framework }
  | { readonly [K in Kind]: { readonly kind: K; readonly value: Snapshot[K][number] } }[Kind]
  | { readonly kind: 'operationHistory'; readonly value: Operation }
  | { readonly kind: 'taskHistory'; readonly value: TaskHistoryEntry };

export interface RefillOptions {
  /** Whether what is kept now may be given up for it. */
  readonly replace: boolean;
  /** The new term is later than this one, and later than the one of the database. */
  readonly afterTerm: Term;
}

/** A database as a whole. All methods reject with a BorealisError of the BOREALIS_STORE_ family. */
export interface Archive {
  /** Where it is, for messages: no secrets. */
  readonly location: string;
  /** Tells everything as of one moment and returns the term of then. Others may commit meanwhile. */
  copy(take: (row: KeptRow) => Promise<void>): Promise<Term>;
  /**
   * Puts these rows in the place of everything, in one transaction or not at all, and begins a new term: a host that still runs on
   * this database writes nothing any more. BOREALIS_STORE_NOT_EMPTY unless there is nothing or it may be replaced.
   * `rows` may be asked for more than once.
   */
  refill(rows: () => AsyncIterable<KeptRow>, options: RefillOptions): Promise<Term>;
  close(): Promise<void>;
}
