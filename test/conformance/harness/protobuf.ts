import type { Message } from './message.js';
import { fieldsOf, isMessage, namesOf } from './protobuf-schema.js';
import type { Field } from './protobuf-schema.js';

const [VARINT, FIXED64, BYTES, FIXED32] = [0, 1, 2, 5];

/** A message of the schema as protobuf. Its shape is that of Mesos' JSON: snake case, names of enums, bytes in base64. */
export const toProtobuf = (message: string, value: Message): Buffer =>
  Buffer.concat(
    fieldsOf(message).flatMap((field) => {
      const given = value[field.name];
      if (given === undefined || given === null) return [];
      return (field.repeated ? (given as Message[]) : [given]).map((each) => fieldBytes(field, each));
    }),
  );

const fieldBytes = (field: Field, value: Message): Buffer => {
  const tag = (type: number): Buffer => varint(BigInt((field.number << 3) | type));
  const delimited = (bytes: Buffer): Buffer => Buffer.concat([tag(BYTES), varint(BigInt(bytes.length)), bytes]);
  if (isMessage(field.kind)) return delimited(toProtobuf(field.kind, value));
  switch (field.kind) {
    case 'string':
      return delimited(Buffer.from(value));
    case 'bytes':
      return delimited(Buffer.from(value, 'base64'));
    case 'double': {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(value);
      return Buffer.concat([tag(FIXED64), bytes]);
    }
    default:
      return Buffer.concat([tag(VARINT), varint(BigInt(numberOf(field.kind, value)))]);
  }
};

const numberOf = (kind: string, value: Message): number => {
  const names = namesOf(kind);
  if (names === undefined) return Number(value);
  for (const [number, name] of names) if (name === value) return number;
  throw new Error(`${kind} has no ${value}`);
};

const varint = (value: bigint): Buffer => {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, value);
  for (; left > 0x7fn; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(left)]);
};

/** The reverse. */
export const fromProtobuf = (message: string, bytes: Buffer): Message => {
  const byNumber = new Map(fieldsOf(message).map((field) => [field.number, field]));
  const value: Message = {};
  const reader = new Reader(bytes);
  while (!reader.done) {
    const tag = Number(reader.varint());
    const raw = reader.raw(tag & 7);
    const field = byNumber.get(tag >> 3);
    if (field === undefined) continue;
    const read = valueOf(field.kind, raw);
    if (field.repeated) (value[field.name] ??= []).push(read);
    else value[field.name] = read;
  }
  return value;
};

const valueOf = (kind: string, raw: bigint | Buffer): Message => {
  if (typeof raw === 'bigint') {
    if (kind === 'bool') return raw === 1n;
    return namesOf(kind)?.get(Number(raw)) ?? Number(kind.startsWith('u') ? raw : BigInt.asIntN(64, raw));
  }
  if (kind === 'double') return raw.readDoubleLE();
  if (kind === 'string') return raw.toString('utf8');
  return kind === 'bytes' ? raw.toString('base64') : fromProtobuf(kind, raw);
};

class Reader {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('a number ends too early');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  raw(type: number): bigint | Buffer {
    if (type === VARINT) return this.varint();
    const length = type === FIXED64 ? 8 : type === FIXED32 ? 4 : type === BYTES ? Number(this.varint()) : undefined;
    if (length === undefined) throw new Error(`wire type ${type}`);
    if (this.at + length > this.bytes.length) throw new Error('a field ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
