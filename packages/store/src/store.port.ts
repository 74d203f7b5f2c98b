import type { Change, Snapshot, TaskEvent, TaskId } from '@borealis/contracts';

/** One life of a host. A commit of an older term is refused by the database itself. */
export type Term = number;

export interface TaskHistoryEntry extends TaskEvent {
  readonly taskId: TaskId;
  readonly jobKey: string;
}

/**
 * What a framework remembers. Rows are the truth: each commit is one transaction with all of its changes or none. All methods reject
 * with a BorealisError of the BOREALIS_STORE_ family.
 */
export interface Store {
  /** Where it is, for messages: no secrets. */
  readonly location: string;
  /** Everything, as it was after the last commit. BOREALIS_STORE_ROW_INVALID when a row has another shape. */
  load(): Promise<Snapshot>;
  /** Begins a new term and thereby locks out every older one. */
  beginTerm(): Promise<Term>;
  /**
   * Durable when it resolves. In one batch the last change of an entity wins. BOREALIS_STORE_FENCED when a newer term has begun;
   * nothing is written then.
   */
  commit(changes: readonly Change[], term: Term): Promise<void>;
  /** What happened to tasks, newest first, also to those that are no longer kept. */
  history(filter: {
    readonly taskId?: TaskId;
    readonly jobKey?: string;
    readonly limit: number;
  }): Promise<readonly TaskHistoryEntry[]>;
  /** Forgets at most `limit` history entries older than this; returns how many. Called again until it returns 0. */
  prune(olderThanMs: number, limit: number): Promise<number>;
  close(): Promise<void>;
}
