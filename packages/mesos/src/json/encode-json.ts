import type protobuf from 'protobufjs/light.js';
import type { MesosJson } from './json-text.js';
import { mesosText } from './json-text.js';
import type { JsonField, MessageType } from './message-type.js';
import { fieldsOf, reflected } from './message-type.js';

type Encodes<P> = Pick<MessageType<unknown, P>, 'encode'>;
type Members = Readonly<Record<string, unknown>>;

/**
 * A message as Mesos writes it in JSON (not proto3's mapping): names in snake case, enums by name, bytes in base64, 64-bit integers as
 * numbers, unset fields left out but for explicit defaults of fields that are not deprecated.
 */
export const encodeJson = <P extends object>(type: Encodes<P>, message: NoInfer<P>): string =>
  mesosText(toMesosJson(type, message));

/** The same as a value, to be put into a larger text by `mesosText`. */
export const toMesosJson = <P extends object>(type: Encodes<P>, message: NoInfer<P>): MesosJson =>
  writeMessage(reflected(type), message as Members);

const writeMessage = (type: protobuf.Type, message: Members): MesosJson => {
  const written: Record<string, MesosJson> = {};
  for (const field of fieldsOf(type)) {
    const value = Object.hasOwn(message, field.name) ? message[field.name] : undefined;
    if (value === undefined || value === null) {
      if (field.written !== undefined) written[field.jsonName] = writeValue(field, field.written);
    } else if (field.map) {
      const entries = Object.entries(value as Members);
      if (entries.length > 0)
        written[field.jsonName] = Object.fromEntries(entries.map(([key, member]) => [key, writeValue(field, member)]));
    } else if (field.repeated) {
      const list = value as readonly unknown[];
      if (list.length > 0) written[field.jsonName] = list.map((member) => writeValue(field, member));
    } else {
      written[field.jsonName] = writeValue(field, value);
    }
  }
  return written;
};

const writeValue = ({ value: how }: JsonField, value: unknown): MesosJson => {
  switch (how.kind) {
    case 'message':
      return writeMessage(how.type, value as Members);
    case 'enum':
      return typeof value === 'number' ? (how.values.valuesById[value] ?? value) : (value as string);
    case 'bytes': {
      const bytes = value as Uint8Array;
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    }
    case 'long':
    case 'ulong':
      return integer(value as number | bigint | { toString(): string });
    default:
      return value as MesosJson;
  }
};

const integer = (value: number | bigint | { toString(): string }): number | bigint => {
  if (typeof value === 'number') return value;
  const exact = typeof value === 'bigint' ? value : BigInt(value.toString());
  const rounded = Number(exact);
  return Number.isSafeInteger(rounded) ? rounded : exact;
};
