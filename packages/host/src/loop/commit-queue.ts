import type { Change } from '@borealis/contracts';
import type { RecordedDecision } from '@borealis/store';

interface Waiting {
  readonly changes: readonly Change[];
  readonly decisions: readonly RecordedDecision[];
}

/** Makes changes durable in one transaction, with the decisions that led to them. */
export type Write = (changes: readonly Change[], decisions: readonly RecordedDecision[]) => Promise<void>;

/**
 * Commits in the order of the decisions, one write at a time. What has come while one is being written is written together: a page that
 * several of them touch is written once. After a write that failed there is none any more, for all that follows was decided on it.
 */
export class CommitQueue {
  private waiting: Waiting[] = [];
  private writing = false;
  /** The write that what waits is a part of. */
  private next: Promise<void> | undefined;
  /** The last write that was begun or waits. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly write: Write) {}

  get isWriting(): boolean {
    return this.writing;
  }

  /** Resolves when it is durable. */
  commit(changes: readonly Change[], decisions: readonly RecordedDecision[]): Promise<void> {
    this.waiting.push({ changes, decisions });
    if (this.next) return this.next;
    this.next = this.last.then(() => this.writeWaiting());
    this.last = this.next;
    // Whoever waits for one of the commits hears of it.
    this.last.catch(() => undefined);
    return this.next;
  }

  private async writeWaiting(): Promise<void> {
    this.next = undefined;
    const all = this.waiting.splice(0);
    this.writing = true;
    try {
      await this.write(
        all.flatMap(({ changes }) => changes),
        all.flatMap(({ decisions }) => decisions),
      );
    } finally {
      this.writing = false;
    }
  }
}
