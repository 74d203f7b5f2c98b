import type { JobKey, PendingReason, StreamEvent } from '@borealis/contracts';
import type { Core } from '@borealis/core';

/** A reason is looked at this often at most. */
const everyMs = 1_000;
/** One look takes no longer; the jobs it did not come to are the first of the next. */
const atMostMs = 5;

/** Notices when tasks wait for another reason than before: offers change that without changing a task or a job. */
export class PendingNews {
  private lastAtMs = -Infinity;
  private left: JobKey[] = [];
  private readonly told = new Map<JobKey, string>();

  constructor(private readonly core: Pick<Core, 'jobs' | 'pending'>) {}

  /** What is to be told of now; to be told once the state it was made from is durable. */
  next(nowMs: number): StreamEvent[] {
    if (nowMs - this.lastAtMs < everyMs) return [];
    this.lastAtMs = nowMs;
    if (this.left.length === 0) this.beginRound();
    const events: StreamEvent[] = [];
    const begun = performance.now();
    while (this.left.length > 0 && performance.now() - begun < atMostMs) {
      const jobKey = this.left.pop()!;
      const pending = this.core.pending(jobKey) ?? null;
      const says = pending === null ? undefined : essenceOf(pending);
      if (this.told.get(jobKey) === says) continue;
      if (says === undefined) this.told.delete(jobKey);
      else this.told.set(jobKey, says);
      events.push({ type: 'pending', jobKey, pending });
    }
    return events;
  }

  /** A job that is gone is forgotten: should it come back, its reason is news again. */
  private beginRound(): void {
    this.left = this.core.jobs().map(({ key }) => key);
    const there = new Set(this.left);
    for (const key of this.told.keys()) if (!there.has(key)) this.told.delete(key);
  }
}

/** Equal for reasons that say the same to a person. */
const essenceOf = ({ cause, sentence, vetoes }: PendingReason): string => JSON.stringify([cause, sentence, vetoes]);
