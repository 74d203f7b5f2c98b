import { MesosError } from '../mesos-error.js';

const lineFeed = 0x0a;
const zero = 0x30;
/** 2^53 has 16 digits; anything longer is no length anybody means. */
const maxLengthDigits = 16;

/** 64 MiB: an OFFERS event with tens of thousands of offers stays below. */
export const defaultMaxRecordBytes = 64 * 1024 * 1024;

/**
 * Cuts a byte stream into RecordIO records (`<decimal length>\n<payload>`), however the bytes arrive. A record that lies in one
 * chunk is a view of it, without a copy; one that spans chunks is copied once, when it is complete.
 *
 * `push` returns the records a chunk completed. It throws {@link MesosError} MESOS_RECORD_MALFORMED or MESOS_RECORD_TOO_LARGE; the
 * records complete before the fault are then in `salvaged`, and the decoder takes nothing more.
 */
export class RecordDecoder {
  /** Complete records found in the very chunk that also brought the fault. */
  salvaged: readonly Uint8Array[] = [];
  private failed: MesosError | undefined;
  private digits = 0;
  private length = 0;
  /** In the payload of a record (otherwise in its length line). */
  private inPayload = false;
  private parts: Uint8Array[] = [];
  private partBytes = 0;

  constructor(private readonly maxRecordBytes = defaultMaxRecordBytes) {}

  /** The stream may end here without a record being lost. */
  get atBoundary(): boolean {
    return !this.inPayload && this.digits === 0;
  }

  push(chunk: Uint8Array): Uint8Array[] {
    if (this.failed) throw this.failed;
    const records: Uint8Array[] = [];
    let offset = 0;
    while (offset < chunk.length) {
      offset = this.inPayload ? this.readPayload(chunk, offset, records) : this.readLength(chunk, offset, records);
    }
    return records;
  }

  private readLength(chunk: Uint8Array, start: number, records: Uint8Array[]): number {
    let offset = start;
    while (offset < chunk.length) {
      const byte = chunk[offset++]!;
      if (byte === lineFeed) {
        if (this.digits === 0) throw this.fail('MESOS_RECORD_MALFORMED', 'A length line is empty.', records);
        if (this.length > this.maxRecordBytes) {
          throw this.fail(
            'MESOS_RECORD_TOO_LARGE',
            `It has ${this.length} bytes, the limit is ${this.maxRecordBytes}.`,
            records,
          );
        }
        this.digits = 0;
        if (this.length === 0) records.push(new Uint8Array(0));
        else this.inPayload = true;
        return offset;
      }
      const digit = byte - zero;
      if (digit < 0 || digit > 9 || ++this.digits > maxLengthDigits) {
        throw this.fail(
          'MESOS_RECORD_MALFORMED',
          `Byte 0x${byte.toString(16).padStart(2, '0')} stands in a length line.`,
          records,
        );
      }
      this.length = (this.digits === 1 ? 0 : this.length) * 10 + digit;
    }
    return offset;
  }

  private readPayload(chunk: Uint8Array, start: number, records: Uint8Array[]): number {
    const wanted = this.length - this.partBytes;
    const end = Math.min(start + wanted, chunk.length);
    const part = chunk.subarray(start, end);
    if (part.length < wanted) {
      this.parts.push(part);
      this.partBytes += part.length;
      return end;
    }
    records.push(this.parts.length === 0 ? part : this.joined(part));
    this.inPayload = false;
    this.length = 0;
    return end;
  }

  private joined(last: Uint8Array): Uint8Array {
    const record = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      record.set(part, at);
      at += part.length;
    }
    record.set(last, at);
    this.parts = [];
    this.partBytes = 0;
    return record;
  }

  private fail(
    code: 'MESOS_RECORD_MALFORMED' | 'MESOS_RECORD_TOO_LARGE',
    detail: string,
    records: Uint8Array[],
  ): MesosError {
    this.salvaged = records;
    this.parts = [];
    this.failed = new MesosError(code, detail);
    return this.failed;
  }
}
