import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MesosError } from '../mesos-error.js';
import { encodeRecord, RecordDecoder } from './index.js';

const text = (record: Uint8Array): string => new TextDecoder().decode(record);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const joined = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof MesosError) return error.code;
    throw error;
  }
  return 'none';
};

describe('RecordDecoder', () => {
  it('returns every record of a chunk that holds several', () => {
    const stream = joined([encodeRecord(bytes('one')), encodeRecord(bytes('zwei')), encodeRecord(bytes('trois'))]);
    expect(new RecordDecoder().push(stream).map(text)).toEqual(['one', 'zwei', 'trois']);
  });

  it('counts bytes, not characters', () => {
    expect(new RecordDecoder().push(encodeRecord(bytes('größer als früher 🐟'))).map(text)).toEqual([
      'größer als früher 🐟',
    ]);
  });

  it('reads a stream that comes byte by byte', () => {
    const decoder = new RecordDecoder();
    const stream = joined([encodeRecord(bytes('Käse')), encodeRecord(bytes('x'.repeat(100)))]);
    expect([...stream].flatMap((byte) => decoder.push(Uint8Array.of(byte))).map(text)).toEqual([
      'Käse',
      'x'.repeat(100),
    ]);
    expect(decoder.atBoundary).toBe(true);
  });

  it('says whether the stream may end', () => {
    const decoder = new RecordDecoder();
    decoder.push(bytes('1'));
    expect(decoder.atBoundary).toBe(false);
    decoder.push(bytes('0\nabc'));
    expect(decoder.atBoundary).toBe(false);
  });

  it('refuses a length that is no number, and keeps the records before it', () => {
    const decoder = new RecordDecoder();
    expect(codeOf(() => decoder.push(bytes('2\nok{"type":')))).toBe('MESOS_RECORD_MALFORMED');
    expect(decoder.salvaged.map(text)).toEqual(['ok']);
    expect(codeOf(() => decoder.push(bytes('2\nok')))).toBe('MESOS_RECORD_MALFORMED');
  });

  it('refuses a record over the limit before it arrives', () => {
    expect(codeOf(() => new RecordDecoder(10).push(bytes('11\n')))).toBe('MESOS_RECORD_TOO_LARGE');
    expect(codeOf(() => new RecordDecoder().push(bytes('99999999999999999999\n')))).toBe('MESOS_RECORD_MALFORMED');
  });

  it('returns what was encoded, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 })),
        fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1 }),
        (payloads, cuts) => {
          const stream = joined(payloads.map(encodeRecord));
          const decoder = new RecordDecoder();
          const records: Uint8Array[] = [];
          for (let at = 0, cut = 0; at < stream.length; cut++) {
            const end = at + cuts[cut % cuts.length]!;
            records.push(...decoder.push(stream.subarray(at, end)));
            at = end;
          }
          expect(records.map((record) => Buffer.from(record).toString('hex'))).toEqual(
            payloads.map((payload) => Buffer.from(payload).toString('hex')),
          );
          expect(decoder.atBoundary).toBe(true);
        },
      ),
    );
  });
});
