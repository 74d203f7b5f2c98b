import Long from 'long';
import type protobuf from 'protobufjs/light.js';
import { MesosError } from '../mesos-error.js';
import type { MesosJson } from './json-text.js';
import { parseMesosText } from './json-text.js';
import type { JsonField, MessageType, ScalarKind } from './message-type.js';
import { fieldsOf, reflected } from './message-type.js';

type Decodes<T> = Pick<MessageType<T>, 'decode'>;
type Members = Readonly<Record<string, MesosJson>>;

/** What a required enum holds when its name is not known here and is kept. No enum of Mesos has this number. */
export const unknownEnumValue = -1;

export interface DecodeJsonOptions {
  /** A name of a required enum that is not known: refused (the default, and what Mesos does), or read as {@link unknownEnumValue}. */
  readonly unknownEnum?: 'refuse' | 'keep';
}

/**
 * Reads a message from JSON as Mesos does: unknown members are ignored, null is unset, one object stands for an array of one, numbers
 * may be strings, an enum is a name (an unknown one leaves an optional field unset).
 *
 * @throws MesosError MESOS_JSON_INVALID, which names the field.
 */
export const decodeJson = <T>(type: Decodes<T>, json: string | Uint8Array, options: DecodeJsonOptions = {}): T => {
  const text = typeof json === 'string' ? json : Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString();
  let value: MesosJson;
  try {
    value = parseMesosText(text);
  } catch (error) {
    throw new MesosError('MESOS_JSON_INVALID', `It is not JSON: ${(error as Error).message}.`, { cause: error });
  }
  return fromMesosJson(type, value, options);
};

/** The same for a value that is parsed already (by `parseMesosText`). */
export const fromMesosJson = <T>(type: Decodes<T>, value: MesosJson, { unknownEnum }: DecodeJsonOptions = {}): T =>
  readMessage(reflected(type), value, { path: '', depth: 0, keepsUnknown: unknownEnum === 'keep' }) as T;

/** Where a value is, and what was asked for. */
interface Place {
  readonly path: string;
  readonly depth: number;
  readonly keepsUnknown: boolean;
}

const member = ({ path, depth, keepsUnknown }: Place, name: string): Place => ({
  path: path === '' ? name : `${path}.${name}`,
  depth: depth + 1,
  keepsUnknown,
});

/** As deep as protobuf goes. Only messages that hold themselves (ContainerID.parent) get anywhere near. */
const deepest = 100;

/** Never as a whole: what is given may be large, or nested without end. */
const shownValue = (given: MesosJson): string => {
  if (Array.isArray(given)) return given.length === 0 ? '[]' : 'a list';
  if (typeof given === 'object' && given !== null) return 'an object';
  return typeof given === 'string' ? JSON.stringify(given.slice(0, 60)) : String(given);
};

const refuse = ({ path }: Place, expected: string, given: MesosJson): never => {
  const shown = path === '' ? 'The text' : path;
  throw new MesosError('MESOS_JSON_INVALID', `${shown}: expected ${expected}, not ${shownValue(given)}.`);
};

const isObject = (value: MesosJson): value is Members =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const readMessage = (type: protobuf.Type, value: MesosJson, place: Place): unknown => {
  if (!isObject(value)) return refuse(place, 'an object', value);
  if (place.depth > deepest) return refuse(place, `at most ${deepest} levels`, value);
  const message = type.create() as unknown as Record<string, unknown>;
  for (const field of fieldsOf(type)) {
    const given = Object.hasOwn(value, field.jsonName) ? value[field.jsonName]! : null;
    const read = given === null ? undefined : readField(field, given, member(place, field.jsonName));
    if (read !== undefined) message[field.name] = read;
    else if (field.required)
      throw new MesosError('MESOS_JSON_INVALID', `${member(place, field.jsonName).path} is required and missing.`);
  }
  return message;
};

const readField = (field: JsonField, value: MesosJson, place: Place): unknown => {
  if (field.map) {
    if (!isObject(value)) return refuse(place, 'an object', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, given]) => [key, readValue(field, given, member(place, key))]),
    );
  }
  if (!field.repeated) return readValue(field, value, place);
  const list: readonly MesosJson[] = Array.isArray(value) ? (value as readonly MesosJson[]) : [value];
  return list
    .map((given, index) => readValue(field, given, { ...place, path: `${place.path}[${index}]` }))
    .filter((read) => read !== undefined);
};

const readValue = ({ value: how, required }: JsonField, value: MesosJson, place: Place): unknown => {
  switch (how.kind) {
    case 'message':
      return readMessage(how.type, value, place);
    case 'enum':
      // The object of names inherits from the one of numbers, which are no names.
      if (typeof value !== 'string') return refuse(place, 'the name of an enum value', value);
      if (Object.hasOwn(how.values.values, value)) return how.values.values[value];
      return required && place.keepsUnknown ? unknownEnumValue : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : refuse(place, 'true or false', value);
    case 'string':
      return typeof value === 'string' ? value : refuse(place, 'a string', value);
    case 'bytes':
      return typeof value === 'string' && value.length % 4 === 0 && base64.test(value)
        ? new Uint8Array(Buffer.from(value, 'base64'))
        : refuse(place, 'bytes in base64', value);
    default:
      return readNumber(how.kind, value, place);
  }
};

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const whole = /^-?\d+$/;

const readNumber = (kind: ScalarKind, value: MesosJson, place: Place): unknown => {
  if (typeof value === 'string' && whole.test(value) && (kind === 'long' || kind === 'ulong')) {
    const exact = BigInt(value);
    const fits = kind === 'ulong' ? BigInt.asUintN(64, exact) === exact : BigInt.asIntN(64, exact) === exact;
    return fits ? Long.fromString(value, kind === 'ulong') : refuse(place, 'an integer of 64 bits', value);
  }
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || (Number.isNaN(number) && value !== 'NaN')) return refuse(place, 'a number', value);
  if (kind === 'float') return number;
  const integer = Math.trunc(number);
  const [least, most] = bounds[kind as keyof typeof bounds];
  if (!(integer >= least && integer <= most)) return refuse(place, `an integer from ${least} to ${most}`, value);
  return kind === 'long' || kind === 'ulong' ? Long.fromNumber(integer, kind === 'ulong') : integer;
};

const bounds = {
  int: [-(2 ** 31), 2 ** 31 - 1],
  uint: [0, 2 ** 32 - 1],
  long: [-(2 ** 63), 2 ** 63 - 1],
  ulong: [0, 2 ** 64 - 1],
} as const;
