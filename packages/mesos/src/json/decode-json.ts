import Long from 'long';
import type protobuf from 'protobufjs/light.js';
import { MesosError } from '../mesos-error.js';
import type { MesosJson } from './json-text.js';
import { parseMesosText } from './json-text.js';
import type { JsonField, MessageType, ScalarKind } from './message-type.js';
import { fieldsOf, reflected } from './message-type.js';

type Decodes<T> = Pick<MessageType<T>, 'decode'>;
type Members = Readonly<Record<string, MesosJson>>;

/**
 * Reads a message from JSON as Mesos does: unknown members are ignored, null is unset, one object stands for an array of one, numbers
 * may be strings, an enum is a name (an unknown one leaves an optional field unset).
 *
 * @throws MesosError MESOS_JSON_INVALID, which names the field.
 */
export const decodeJson = <T>(type: Decodes<T>, json: string | Uint8Array): T => {
  const text = typeof json === 'string' ? json : Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString();
  let value: MesosJson;
  try {
    value = parseMesosText(text);
  } catch (error) {
    throw new MesosError('MESOS_JSON_INVALID', `It is not JSON: ${(error as Error).message}.`, { cause: error });
  }
  return fromMesosJson(type, value);
};

/** The same for a value that is parsed already (by `parseMesosText`). */
export const fromMesosJson = <T>(type: Decodes<T>, value: MesosJson): T => readMessage(reflected(type), value, '') as T;

const refuse = (path: string, expected: string, given: MesosJson): never => {
  const shown = typeof given === 'bigint' ? String(given) : (JSON.stringify(given)?.slice(0, 60) ?? 'nothing');
  throw new MesosError('MESOS_JSON_INVALID', `${path === '' ? 'The text' : path}: expected ${expected}, not ${shown}.`);
};

const isObject = (value: MesosJson): value is Members =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const readMessage = (type: protobuf.Type, value: MesosJson, path: string): unknown => {
  if (!isObject(value)) return refuse(path, 'an object', value);
  const message = type.create() as unknown as Record<string, unknown>;
  for (const field of fieldsOf(type)) {
    const at = path === '' ? field.jsonName : `${path}.${field.jsonName}`;
    const member = Object.hasOwn(value, field.jsonName) ? value[field.jsonName]! : null;
    const read = member === null ? undefined : readField(field, member, at);
    if (read !== undefined) message[field.name] = read;
    else if (field.required) throw new MesosError('MESOS_JSON_INVALID', `${at} is required and missing.`);
  }
  return message;
};

const readField = (field: JsonField, value: MesosJson, path: string): unknown => {
  if (field.map) {
    if (!isObject(value)) return refuse(path, 'an object', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, readValue(field, member, `${path}.${key}`)]),
    );
  }
  if (!field.repeated) return readValue(field, value, path);
  const list: readonly MesosJson[] = Array.isArray(value) ? (value as readonly MesosJson[]) : [value];
  return list
    .map((member, index) => readValue(field, member, `${path}[${index}]`))
    .filter((member) => member !== undefined);
};

const readValue = ({ value: how }: JsonField, value: MesosJson, path: string): unknown => {
  switch (how.kind) {
    case 'message':
      return readMessage(how.type, value, path);
    case 'enum':
      return typeof value === 'string'
        ? enumValue(how.values, value)
        : refuse(path, 'the name of an enum value', value);
    case 'bool':
      return typeof value === 'boolean' ? value : refuse(path, 'true or false', value);
    case 'string':
      return typeof value === 'string' ? value : refuse(path, 'a string', value);
    case 'bytes':
      return typeof value === 'string' && base64.test(value)
        ? new Uint8Array(Buffer.from(value, 'base64'))
        : refuse(path, 'bytes in base64', value);
    default:
      return readNumber(how.kind, value, path);
  }
};

/** Own members only: beneath them protobufjs keeps the names by number. */
const enumValue = ({ values }: protobuf.Enum, name: string): number | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const whole = /^-?\d+$/;

const readNumber = (kind: ScalarKind, value: MesosJson, path: string): unknown => {
  if (typeof value === 'string' && whole.test(value) && (kind === 'long' || kind === 'ulong')) {
    const exact = BigInt(value);
    const fits = kind === 'ulong' ? BigInt.asUintN(64, exact) === exact : BigInt.asIntN(64, exact) === exact;
    return fits ? Long.fromString(value, kind === 'ulong') : refuse(path, 'an integer of 64 bits', value);
  }
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || (Number.isNaN(number) && value !== 'NaN')) return refuse(path, 'a number', value);
  if (kind === 'float') return number;
  const integer = Math.trunc(number);
  const [least, most] = bounds[kind as keyof typeof bounds];
  if (!(integer >= least && integer <= most)) return refuse(path, `an integer from ${least} to ${most}`, value);
  return kind === 'long' || kind === 'ulong' ? Long.fromNumber(integer, kind === 'ulong') : integer;
};

const bounds = {
  int: [-(2 ** 31), 2 ** 31 - 1],
  uint: [0, 2 ** 32 - 1],
  long: [-(2 ** 63), 2 ** 63 - 1],
  ulong: [0, 2 ** 64 - 1],
} as const;
