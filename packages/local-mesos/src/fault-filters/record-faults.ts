import { DelayLine } from '../faults/index.js';
import type { Faults, FaultSubject, Occasion } from '../faults/index.js';
import type { RecordFilter, RecordWriter } from '../http/message-filters.js';

export interface EventDescription {
  readonly occasion: Occasion;
  readonly subject: FaultSubject;
}

/** Faults of one stream of events. */
export class RecordFaults<Event> implements RecordFilter<Event> {
  readonly #line = new DelayLine();

  constructor(
    private readonly faults: Faults,
    private readonly describe: (event: Event) => EventDescription,
  ) {}

  send(event: Event, writer: RecordWriter<Event>): void {
    const write = (): void => writer.write(event);
    const fault = this.#faultOf(event);
    switch (fault?.do) {
      case 'drop':
        return;
      case 'delay':
        return this.#line.send(write, fault.delayMs);
      case 'duplicate':
        for (let copy = 0; copy <= (fault.copies ?? 1); copy++) this.#line.send(write);
        return;
      case 'cut':
        return this.#line.send(() => writer.breakOff());
      case 'corrupt':
        return this.#line.send(() => writer.sendBytes(corrupted(writer.recordOf(event))));
      case 'misframe':
        return this.#line.send(() => writer.sendBytes(Buffer.concat([NO_LENGTH, writer.recordOf(event)])));
      case 'truncate':
        return this.#line.send(() => {
          writer.sendBytes(halfOf(writer.recordOf(event)));
          writer.breakOff();
        });
      case 'slow':
        return this.#pace(writer, writer.recordOf(event), fault.bytesPerSecond ?? 1);
      default:
        return this.#line.send(write);
    }
  }

  close(end: () => void): void {
    this.#line.send(end);
  }

  #faultOf(event: Event): ReturnType<Faults['pick']> {
    if (!this.faults.areSet) return undefined;
    const { occasion, subject } = this.describe(event);
    return this.faults.pick(occasion, subject);
  }

  #pace(writer: RecordWriter<Event>, record: Uint8Array, bytesPerSecond: number): void {
    const size = Math.max(1, Math.ceil(bytesPerSecond / SLICES_PER_SECOND));
    for (let begin = 0; begin < record.length; begin += size) {
      const slice = record.subarray(begin, begin + size);
      this.#line.send(() => writer.sendBytes(slice), (slice.length / bytesPerSecond) * 1_000);
    }
  }
}

const NO_LENGTH = Buffer.from('not-a-length\n');
const SLICES_PER_SECOND = 20;
const NO_MESSAGE = 0xff;
const LINE_FEED = 0x0a;

/** The length stays true; 0xff is neither JSON nor the beginning of a protobuf field. */
function corrupted(record: Uint8Array): Uint8Array {
  return Buffer.from(record).fill(NO_MESSAGE, record.indexOf(LINE_FEED) + 1);
}

const halfOf = (record: Uint8Array): Uint8Array => record.subarray(0, Math.ceil(record.length / 2));
