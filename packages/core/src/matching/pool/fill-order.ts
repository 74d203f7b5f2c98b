import type { PlacementStrategy } from '@borealis/contracts';
import type { Candidate } from './candidate.js';

/** Steps of free room: a sixteenth of a doubling each, so that small agents are told apart as well as large ones. */
const stepsPerDoubling = 16;
const steps = 512;

/** Thousandths of a MB that count as much as a thousandth of a core: a core is worth 4 GB. */
const memoryPerCore = 4_096;

/** Free room in sixteenths of a doubling, counted from a quarter of a core on. */
const stepOf = ({ resources }: Candidate): number => {
  const { cpus, memMb } = resources.room;
  return Math.min(steps - 1, Math.floor(Math.log2(1 + (cpus + memMb / memoryPerCore) / 250) * stepsPerDoubling));
};

/**
 * Candidates by how much room they have, kept while tasks are placed: filling one moves it, and no group has to sort them. Agents that
 * are to go down come last, the ones that go down first at the very end.
 */
export class FillOrder {
  private readonly buckets: (Candidate | undefined)[][] = Array.from({ length: steps }, () => []);
  private readonly holes = new Uint32Array(steps);
  private leaving: Candidate[] = [];

  add(candidate: Candidate): void {
    if (candidate.unavailability) {
      candidate.bucket = -1;
      this.leaving.push(candidate);
      this.leaving.sort(laterFirst);
      return;
    }
    candidate.bucket = stepOf(candidate);
    candidate.place = this.buckets[candidate.bucket]!.push(candidate) - 1;
  }

  remove(candidate: Candidate): void {
    if (candidate.bucket < 0) {
      this.leaving = this.leaving.filter((other) => other !== candidate);
      return;
    }
    this.buckets[candidate.bucket]![candidate.place] = undefined;
    this.holes[candidate.bucket]! += 1;
  }

  /** Its room is another than before. */
  moved(candidate: Candidate): void {
    if (candidate.bucket < 0 || candidate.bucket === stepOf(candidate)) return;
    this.remove(candidate);
    this.add(candidate);
  }

  /** From the fullest that has room on (pack), or from the emptiest on (spread). What moves forward meanwhile may come twice. */
  *walk(strategy: PlacementStrategy): Generator<Candidate> {
    for (let turn = 0; turn < steps; turn++) {
      const bucket = strategy === 'pack' ? turn : steps - 1 - turn;
      if (this.buckets[bucket]!.length === 0) continue;
      this.close(bucket);
      const list = this.buckets[bucket]!;
      for (let index = 0; index < list.length; index++) {
        const candidate = list[index];
        if (candidate) yield candidate;
      }
    }
    yield* this.leaving;
  }

  private close(bucket: number): void {
    const list = this.buckets[bucket]!;
    if (this.holes[bucket]! * 2 <= list.length) return;
    const left = list.filter((candidate) => candidate !== undefined);
    left.forEach((candidate, place) => (candidate.place = place));
    this.buckets[bucket] = left;
    this.holes[bucket] = 0;
  }
}

const laterFirst = (a: Candidate, b: Candidate): number =>
  (b.unavailability?.startMs ?? 0) - (a.unavailability?.startMs ?? 0) || (a.agent.id < b.agent.id ? -1 : 1);
