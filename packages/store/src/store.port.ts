import type { Change, JobKey, Operation, Snapshot, TaskEvent, TaskId } from '@borealis/contracts';
import type { RecordedDecision, RecordingLimits, RecordingStart } from './input-log/recorded.js';

/** One life of a host, counted upwards. A commit of an older term is refused by the database itself. */
export type Term = number;

export type SnapshotWithoutTasks = Omit<Snapshot, 'tasks'>;

export interface TaskHistoryEntry extends TaskEvent {
  readonly taskId: TaskId;
  readonly jobKey: JobKey;
}

export interface TaskHistoryFilter {
  /** Found by looking through what there is of its job, or of all jobs: to be asked with `jobKey` where that is known. */
  readonly taskId?: TaskId;
  readonly jobKey?: string;
  /** At most so many entries. */
  readonly limit: number;
}

export interface EndedOperationsFilter {
  /** Only operations that concerned this job. */
  readonly jobKey?: string;
  /** Only this one. */
  readonly id?: string;
  readonly limit: number;
}

/** How many rows of a kind one call of `prune` takes if it is not told. */
export const historySlice = 1_000;

/** What history may be forgotten. */
export interface HistoryLimits {
  /** A moment in ms since the epoch: task events and ended operations from before it go. */
  readonly olderThanMs: number;
  /** Of each job the newest so many task events stay, the others go. */
  readonly perJob?: number;
  /** Recordings of inputs that are past these go as well, each as a whole. */
  readonly recordings?: RecordingLimits;
  /** At most so many rows of each kind go in one call. */
  readonly slice?: number;
}

/**
 * What a framework remembers. Rows are the truth: each commit is one transaction with all of its changes or none. All methods reject
 * with a BorealisError of the BOREALIS_STORE_ family; what is durable after a rejection is what `load` returns.
 */
export interface Store {
  /** Where it is, for messages: no secrets. */
  readonly location: string;
  /** Everything, as it was after the last commit, each kind ordered by id. BOREALIS_STORE_ROW_INVALID when a row has another shape. */
  load(): Promise<Snapshot>;
  /** The same but for the tasks, so it takes little time: whose state this is, and whether it can be read, before a term locks somebody out. */
  loadWithoutTasks(): Promise<SnapshotWithoutTasks>;
  /** Begins a new term and thereby locks out every older one, in this process and in others. */
  beginTerm(): Promise<Term>;
  /**
   * Durable when it resolves. In one batch the last change of an entity wins. BOREALIS_STORE_FENCED when a newer term has begun;
   * nothing is written then. A commit of nothing only checks the term. `decisions` are those recorded since the last commit, kept in the
   * same transaction; they need a recording that was begun.
   */
  commit(changes: readonly Change[], term: Term, decisions?: readonly RecordedDecision[]): Promise<void>;
  /**
   * From here on `commit` is given the decisions that led to its changes, and the state of now can be read again (see `InputLog`). To be
   * called in every term, before its first commit of changes: undefined where nothing is recorded, so that what was recorded before stays
   * readable. Fenced like a commit.
   */
  beginRecording(start: RecordingStart | undefined, term: Term): Promise<void>;
  /** What happened to tasks, newest first, also to those that are no longer kept. Each event is there once. */
  history(filter: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]>;
  /** Operations that have ended, the last to end first, also those that are no longer kept. */
  endedOperations(filter: EndedOperationsFilter): Promise<readonly Operation[]>;
  /** Forgets a slice of the history and returns how many rows that were; called again until it returns 0. Fenced like a commit. */
  prune(limits: HistoryLimits, term: Term): Promise<number>;
  /** Waits for what is under way, then lets go of the database. Everything called later rejects with BOREALIS_STORE_CLOSED. */
  close(): Promise<void>;
}

/** Where the store remarks what an operator should know. A pino logger fits. */
export interface StoreLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}
