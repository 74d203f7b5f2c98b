import { createHash } from 'node:crypto';
import type { CommandReply, Decision, UntimedInput } from '@borealis/contracts';
import type { RecordedDecision } from '@borealis/store';

/** From so much text on, or after so long, what is waiting is written although nothing changed. */
const waitingAtMostBytes = 256 * 1024;
const waitingAtMostMs = 5_000;

/** One decision with everything that led to it. */
export interface Decided {
  readonly atMs: number;
  readonly inputs: readonly UntimedInput[];
  readonly decision: Decision;
  readonly replies: readonly CommandReply[];
}

/** A plan that is outdated is refused with its words, as it has always been; what they are made of follows from the inputs as well. */
const recorded = (reply: CommandReply): CommandReply =>
  reply.ok || reply.plan === undefined ? reply : { ok: false, code: reply.code, details: reply.details };

/** What tells whether a replay decides the same. `inputs` is the text that was recorded. */
export const digestOf = (inputs: string, { atMs, decision, replies }: Omit<Decided, 'inputs'>): string => {
  const { changes, calls, remarks } = decision;
  return createHash('sha256')
    .update(`${atMs}\n${inputs}\n`)
    .update(JSON.stringify([changes, calls, remarks, replies.map(recorded)]))
    .digest('hex');
};

/**
 * Puts decisions into the form they are recorded in. Those that changed nothing wait for the next that does: what a crash loses of
 * them has left no trace in the state either, and an idle host writes hardly anything.
 */
export class InputRecorder {
  private waiting: RecordedDecision[] = [];
  private waitingBytes = 0;
  private waitingSinceMs = 0;
  private next = 0;
  private written = 0;

  /** Of the recording of now. */
  get bytes(): number {
    return this.written;
  }

  /** A new recording has begun; what belongs to the old one was taken. */
  begin(): void {
    this.next = 0;
    this.written = 0;
  }

  decided(decided: Decided): void {
    const inputs = JSON.stringify(decided.inputs);
    if (this.waiting.length === 0) this.waitingSinceMs = decided.atMs;
    this.waiting.push({ ordinal: this.next++, atMs: decided.atMs, inputs, digest: digestOf(inputs, decided) });
    this.waitingBytes += inputs.length;
    this.written += inputs.length;
  }

  /** What is to be written with a commit of the last decision's changes; nothing while it may wait. */
  due(changes: number): readonly RecordedDecision[] {
    const last = this.waiting.at(-1);
    if (!last) return [];
    const mayWait =
      changes === 0 && this.waitingBytes < waitingAtMostBytes && last.atMs - this.waitingSinceMs < waitingAtMostMs;
    return mayWait ? [] : this.take();
  }

  /** All that waits. */
  take(): readonly RecordedDecision[] {
    this.waitingBytes = 0;
    return this.waiting.splice(0);
  }
}
