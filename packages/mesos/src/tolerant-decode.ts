import protobuf from 'protobufjs/light.js';
import type { MessageType } from './json/index.js';

/**
 * Decodes a message of a master that may be newer than this client. A value of a *required* enum that is not known here (a new
 * TaskState, say) would make the whole message unreadable; it is kept as the number it came as. Why not dropped: an update carries the
 * duty to acknowledge it, and the agent tells nothing more of that task until somebody does. Unknown values of optional enums are left
 * unset, as ever. Throws what protobufjs throws when the bytes are no such message at all.
 */
export const decodeTolerantly = <Message>(type: Pick<MessageType<Message>, 'decode'>, bytes: Uint8Array): Message => {
  try {
    return type.decode(bytes);
  } catch {
    return (
      openTypes((type as unknown as protobuf.Type).root).lookupType(
        (type as unknown as protobuf.Type).fullName,
      ) as unknown as typeof type
    ).decode(bytes);
  }
};

const opened = new WeakMap<protobuf.Root, protobuf.Root>();

/** The same types, required enums being plain numbers. Made when first needed, which most programs never do. */
const openTypes = (root: protobuf.Root): protobuf.Root => {
  const known = opened.get(root);
  if (known) return known;
  const copy = protobuf.Root.fromJSON(root.toJSON());
  copy.resolveAll();
  openWithin(copy);
  opened.set(root, copy);
  return copy;
};

const openWithin = (space: protobuf.NamespaceBase): void => {
  for (const part of space.nestedArray) if (part instanceof protobuf.Namespace) openWithin(part);
  if (!(space instanceof protobuf.Type)) return;
  for (const field of space.fieldsArray)
    if (field.required && field.resolvedType instanceof protobuf.Enum) {
      field.type = 'int32';
      field.resolvedType = null;
    }
};
