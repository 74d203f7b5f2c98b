import type { HistoryLimits, Store, Term } from '@borealis/store';

/** What pruning needs of the host around it. */
export interface PruningGround {
  readonly store: Pick<Store, 'prune'>;
  readonly term: Term;
  /** Resolves when nothing else is to be done, or when this has waited long enough. */
  readonly idle: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Takes out of the history what the limits let go of, slice by slice, each when nothing else is to be done. Returns how much it was. */
export const pruneHistory = async (
  { store, term, idle, signal }: PruningGround,
  limits: HistoryLimits,
): Promise<number> => {
  let rows = 0;
  for (;;) {
    await idle();
    if (signal.aborted) return rows;
    const taken = await store.prune(limits, term);
    if (taken === 0) return rows;
    rows += taken;
  }
};
