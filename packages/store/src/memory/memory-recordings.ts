import type { FirstTouched } from '../input-log/kept-beginning.js';
import type { PastRow } from '../input-log/overlay.js';
import { pastRecordings } from '../input-log/past-recordings.js';
import { sizeOf } from '../input-log/recorded.js';
import type { PastKind, RecordedDecision, Recording, RecordingLimits, RecordingStart } from '../input-log/recorded.js';
import type { Term } from '../store.port.js';

interface Kept {
  readonly id: number;
  readonly atMs: number;
  bytes: number;
  readonly recording: Recording | undefined;
  readonly decisions: RecordedDecision[];
  readonly aside: (PastRow & { readonly kind: PastKind; readonly body: string | null })[];
}

/** What was recorded, and what was put aside for it. */
export class MemoryRecordings {
  private last = 0;
  private kept: Kept[] = [];

  begin(start: RecordingStart | undefined, term: Term): number | undefined {
    if (start === undefined && this.kept.length === 0) return undefined;
    const id = ++this.last;
    const recording = start && { ...structuredClone(start), id, term };
    this.kept.push({ id, atMs: start?.atMs ?? Date.now(), bytes: 0, recording, decisions: [], aside: [] });
    return id;
  }

  add(
    id: number,
    decisions: readonly RecordedDecision[],
    first: readonly FirstTouched[],
    textOf: (kind: PastKind, id: string) => string | undefined,
  ): void {
    const kept = this.kept.find((each) => each.id === id);
    if (!kept) return;
    kept.decisions.push(...decisions.map((decision) => ({ ...decision })));
    for (const { kind, ids } of first)
      for (const key of ids)
        kept.aside.push({ kind, key, id: key, recording: kept.id, body: textOf(kind, key) ?? null });
    kept.bytes += sizeOf(decisions);
  }

  recordings(): readonly Recording[] {
    return this.kept.flatMap(({ recording }) => recording ?? []);
  }

  putAside(kind: PastKind, from: number): Kept['aside'] {
    return this.kept.flatMap(({ id, aside }) => (id >= from ? aside.filter((row) => row.kind === kind) : []));
  }

  decisions(id: number, after: number, atMost: number): readonly RecordedDecision[] {
    const all = this.kept.find((each) => each.id === id)?.decisions ?? [];
    return all.filter(({ ordinal }) => ordinal > after).slice(0, atMost);
  }

  /** Returns those that went. */
  prune(limits: RecordingLimits): readonly number[] {
    const past = pastRecordings(
      this.kept.map(({ recording, ...each }) => ({ ...each, recorded: recording !== undefined })),
      limits,
    );
    this.kept = this.kept.filter(({ id }) => !past.includes(id));
    return past;
  }
}
