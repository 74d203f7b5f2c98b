import protobuf from 'protobufjs/light.js';

/** A message class of the generated module, such as `mesos.v1.scheduler.Event`: what it makes, and what it takes. */
export interface MessageType<Message, Properties = Message> {
  decode(bytes: Uint8Array): Message;
  encode(properties: Properties): { finish(): Uint8Array };
}

/** What the classes of the generated module are underneath: types that know their fields. */
export const reflected = (type: object): protobuf.Type => type as protobuf.Type;

export type ScalarKind = 'bool' | 'string' | 'bytes' | 'float' | 'int' | 'uint' | 'long' | 'ulong';

/** One field as Mesos' JSON sees it. */
export interface JsonField {
  /** As in JSON and in the `.proto` files: snake case. */
  readonly jsonName: string;
  /** As in the objects of protobufjs: camel case. */
  readonly name: string;
  readonly required: boolean;
  readonly repeated: boolean;
  readonly map: boolean;
  readonly value:
    | { readonly kind: ScalarKind }
    | { readonly kind: 'enum'; readonly values: protobuf.Enum }
    | { readonly kind: 'message'; readonly type: protobuf.Type };
  /** Written although unset: an explicit default of a field that is not deprecated. */
  readonly written: unknown;
}

const scalarKinds: Readonly<Record<string, ScalarKind>> = {
  bool: 'bool',
  string: 'string',
  bytes: 'bytes',
  double: 'float',
  float: 'float',
  int32: 'int',
  sint32: 'int',
  sfixed32: 'int',
  uint32: 'uint',
  fixed32: 'uint',
  int64: 'long',
  sint64: 'long',
  sfixed64: 'long',
  uint64: 'ulong',
  fixed64: 'ulong',
};

const known = new WeakMap<protobuf.Type, readonly JsonField[]>();

export const fieldsOf = (type: protobuf.Type): readonly JsonField[] => {
  let fields = known.get(type);
  if (!fields) {
    fields = type.fieldsArray.map((field) => describe(field.resolve()));
    known.set(type, fields);
  }
  return fields;
};

const describe = (field: protobuf.Field): JsonField => {
  const options = (field.options ?? {}) as { readonly default?: unknown; readonly deprecated?: boolean };
  return {
    jsonName: (field as { protoName?: string }).protoName ?? field.name,
    name: field.name,
    required: field.required,
    repeated: field.repeated,
    map: field.map,
    value: valueOf(field),
    written: options.default === undefined || options.deprecated === true ? undefined : field.defaultValue,
  };
};

const valueOf = (field: protobuf.Field): JsonField['value'] => {
  if (field.resolvedType instanceof protobuf.Enum) return { kind: 'enum', values: field.resolvedType };
  if (field.resolvedType) return { kind: 'message', type: field.resolvedType };
  return { kind: scalarKinds[field.type]! };
};
