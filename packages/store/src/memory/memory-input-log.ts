import type { Snapshot } from '@borealis/contracts';
import type { InputLog } from '../input-log/input-log.port.js';
import { earliest } from '../input-log/overlay.js';
import type { PastKind, RecordedDecision, Recording } from '../input-log/recorded.js';
import type { MemoryRecordings } from './memory-recordings.js';

/** What a store in memory recorded. */
export class MemoryInputLog implements InputLog {
  readonly location = 'memory';

  constructor(
    private readonly kept: MemoryRecordings,
    private readonly snapshotOf: (rowsOf: (kind: PastKind, now: ReadonlyMap<string, string>) => string[]) => Snapshot,
  ) {}

  recordings(): Promise<readonly Recording[]> {
    return Promise.resolve(this.kept.recordings());
  }

  startOf(recording: number): Promise<Snapshot> {
    return Promise.resolve(
      this.snapshotOf((kind, now) => {
        const then = new Map<string, string | null>(now);
        for (const [key, { body }] of earliest(this.kept.putAside(kind, recording))) then.set(key, body);
        return [...then].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, text]) => text ?? []);
      }),
    );
  }

  decisions(recording: number, after: number, atMost: number): Promise<readonly RecordedDecision[]> {
    return Promise.resolve(this.kept.decisions(recording, after, atMost));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
