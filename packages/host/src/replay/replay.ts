import { BorealisError } from '@borealis/contracts';
import type { CommandReply, Decision, UntimedInput } from '@borealis/contracts';
import { createCore, earlierSettings } from '@borealis/core';
import type { Core } from '@borealis/core';
import type { InputLog, RecordedDecision, Recording } from '@borealis/store';
import { digestOf } from '../loop/input-recorder.js';
import { inputsOf } from './inputs-of.js';

/** Moments in ms since the epoch, both inside. */
export interface ReplaySpan {
  readonly fromMs?: number;
  readonly toMs?: number;
}

/** One decision, made once more. */
export interface Replayed {
  readonly recording: Recording;
  readonly ordinal: number;
  readonly atMs: number;
  readonly inputs: readonly UntimedInput[];
  readonly decision: Decision;
  readonly replies: readonly CommandReply[];
  /** It is the one that was committed. After one that is not, the next recording follows: the rest of this one began from another state. */
  readonly identical: boolean;
  /** What decided, as it is now: the next step changes it. */
  readonly core: Core;
}

const decisionsAtOnce = 200;

/**
 * Feeds what was recorded to a core like the one it was recorded from, and tells each decision in the span. Nothing is written. Rejects
 * with BOREALIS_INPUT_LOG_EMPTY when nothing of that time was recorded, BOREALIS_INPUT_LOG_INCOMPLETE when a decision is missing.
 */
export async function* replay(
  log: InputLog,
  { fromMs = -Infinity, toMs = Infinity }: ReplaySpan,
): AsyncGenerator<Replayed> {
  const recordings = await log.recordings();
  let any = false;
  for (const [index, recording] of recordings.entries()) {
    const next = recordings[index + 1];
    if (next && next.atMs < fromMs) continue;
    if (recording.atMs > toMs) break;
    for await (const replayed of replayOne(log, recording, toMs)) {
      if (replayed.atMs < fromMs && replayed.identical) continue;
      any = true;
      yield replayed;
      if (!replayed.identical) break;
    }
  }
  if (!any) throw new BorealisError('BOREALIS_INPUT_LOG_EMPTY', { database: log.location });
}

/** One recording, up to a moment. */
export async function* replayOne(log: InputLog, recording: Recording, toMs: number): AsyncGenerator<Replayed> {
  const core = createCore(await log.startOf(recording.id), earlierSettings(recording.settings));
  for await (const recorded of decisionsOf(log, recording)) {
    const { ordinal, atMs } = recorded;
    if (atMs > toMs) return;
    const inputs = inputsOf(log.location, recording, recorded);
    const { decision, replies } = core.handleAll(inputs.map((input) => ({ ...input, atMs })));
    const identical = digestOf(recorded.inputs, { atMs, decision, replies }) === recorded.digest;
    yield { recording, ordinal, atMs, inputs, decision, replies, identical, core };
  }
}

async function* decisionsOf(log: InputLog, { id }: Recording): AsyncGenerator<RecordedDecision> {
  let last = -1;
  for (;;) {
    const page = await log.decisions(id, last, decisionsAtOnce);
    for (const recorded of page) {
      if (recorded.ordinal !== last + 1)
        throw new BorealisError('BOREALIS_INPUT_LOG_INCOMPLETE', {
          database: log.location,
          recording: id,
          expected: last + 1,
          found: recorded.ordinal,
        });
      last = recorded.ordinal;
      yield recorded;
    }
    if (page.length < decisionsAtOnce) return;
  }
}
