interface Entry {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

const before = (a: Entry, b: Entry): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

/** Virtual time: what is to happen, in its order. Time passes only from one entry to the next. */
export class Agenda {
  nowMs: number;
  private readonly heap: Entry[] = [];
  private entries = 0;

  constructor(startMs: number) {
    this.nowMs = startMs;
  }

  in(delayMs: number, run: Entry['run']): void {
    this.at(this.nowMs + delayMs, run);
  }

  at(atMs: number, run: Entry['run']): void {
    this.push({ atMs: Math.max(atMs, this.nowMs), order: this.entries++, run });
  }

  every(intervalMs: number, run: () => boolean): void {
    this.in(intervalMs, () => {
      if (run()) this.every(intervalMs, run);
    });
  }

  /** Lets the next thing happen. False when there is none. */
  async step(): Promise<boolean> {
    const next = this.pop();
    if (!next) return false;
    this.nowMs = next.atMs;
    const done = next.run();
    if (done) await done;
    return true;
  }

  private push(entry: Entry): void {
    const { heap } = this;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(entry, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  private pop(): Entry | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
      if (!before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
